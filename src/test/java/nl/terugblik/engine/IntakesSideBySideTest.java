package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Function;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunStart;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.batch.StepWatch;
import nl.terugblik.cli.exit.RegisterHeld;
import nl.terugblik.cli.jobs.Behalf;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.engine.start.PostgresHold;
import nl.terugblik.intake.reading.NumbersAhead;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.LogLines;
import nl.terugblik.sample.SampleDelivery;
import nl.terugblik.source.AskedLimits;
import nl.terugblik.verification.Verified;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Intakes of several agencies at work in one register at the same time leave what they leave one after the other. */
@UsesRegister
@EnabledIfSystemProperty(named = "terugblik.test.database", matches = "postgresql")
class IntakesSideBySideTest {

    /** One each, however few cores there are. */
    private static final Executor THREADS = work -> new Thread(work).start();

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    @TempDir
    private static Path deliveries = Path.of("");

    private static Map<String, String> oneAfterTheOther = Map.of();

    @TempDir
    private Path folder = Path.of("");

    private Path work = Path.of("");
    private DatabaseAddress address =
            new DatabaseAddress("jdbc:postgresql://localhost/none?user=none", Optional.empty());

    @BeforeAll
    static void invent() throws IOException {
        for (int agency = 1; agency <= 3; agency++) {
            Path delivery = deliveries.resolve("agency-" + agency);
            new SampleDelivery(40, agency, 0.1).writeTo(delivery);
            Files.delete(delivery.resolve("datapackage.json")); // which knows the card's size
            Path card = delivery.resolve("delivery.csv");
            List<String> lines = Files.readAllLines(card);
            Files.writeString(
                    card, lines.get(0) + "\n" + lines.get(1).replaceFirst("^[^,]*", "Agency " + agency) + "\n");
        }
    }

    @BeforeEach
    void beginAnew() {
        work = folder.resolve("work");
        address = new DatabaseAddress(TestDatabase.emptyPostgres(), Optional.empty());
    }

    private static Path agency(int number) {
        return deliveries.resolve("agency-" + number);
    }

    /** A process that takes a delivery in. */
    private BootJobs open(StepWatch watch) {
        Workbench bench =
                Workbench.openForIntake(work, Optional.of(address), JobBench.KEY, Behalf.ofSystemUser(), CLOCK, watch);
        BootJobs jobs = new BootJobs(bench, CLOCK, new Untold(), NumbersAhead.NONE);
        bench.letOthersIn();
        return jobs;
    }

    private void takeIn(int agency, StepWatch watch) {
        try (BootJobs jobs = open(watch)) {
            jobs.intake(agency(agency), Optional.empty(), AskedLimits.NONE);
        }
    }

    /** A process that has the register alone. */
    private <T> T alone(Function<BootJobs, T> deed) {
        try (BootJobs jobs = new BootJobs(
                Workbench.open(work, Optional.of(address), JobBench.KEY, CLOCK, StepWatch.none()),
                CLOCK,
                new Untold(),
                NumbersAhead.NONE)) {
            return deed.apply(jobs);
        }
    }

    /** An intake that waits as a step begins until it may go on. */
    private static final class Paused implements StepWatch {

        private final String at;
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch mayGoOn = new CountDownLatch(1);

        Paused(String at) {
            this.at = at;
        }

        @Override
        public Watched begin(String step) {
            if (step.equals(at)) {
                reached.countDown();
                await(mayGoOn);
            }
            return StepWatch.none().begin(step);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does something while the intake of agency 1 stands at a step, which then goes on to its end. */
    private void whileOneStandsAt(String step, Runnable deed) {
        Paused paused = new Paused(step);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> takeIn(1, paused), THREADS);
        CompletableFuture.anyOf(CompletableFuture.runAsync(() -> await(paused.reached), THREADS), first)
                .join();
        try {
            deed.run();
        } finally {
            paused.mayGoOn.countDown();
        }
        first.join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read tables by family",
                "read tables by child",
                "search duplicate keys",
                "assemble case files",
                "publish delivery"
            })
    void leaveWhatTheyLeaveOneAfterTheOther(String step) {
        whileOneStandsAt(step, () -> {
            takeIn(2, StepWatch.none());
            assertThat(statuses()).containsExactlyInAnyOrder(RunStatus.RUNNING, RunStatus.DONE);
        });

        assertThat(statuses()).containsExactly(RunStatus.DONE, RunStatus.DONE);
        assertHolds();
        assertThat(study()).isEqualTo(oneAfterTheOther());
        assertHolds();
    }

    private List<RunStatus> statuses() {
        try (BootJobs jobs = open(StepWatch.none())) {
            return jobs.runs().stream().map(RunSummary::status).toList();
        }
    }

    /** All that a study leaves of a register that took agency 2 in and then agency 1, run.json aside. */
    private Map<String, String> oneAfterTheOther() {
        if (oneAfterTheOther.isEmpty()) {
            Path before = work;
            DatabaseAddress other = address;
            beginAnew();
            work = folder.resolve("another");
            takeIn(2, StepWatch.none());
            takeIn(1, StepWatch.none());
            oneAfterTheOther = study();
            work = before;
            address = other;
        }
        return oneAfterTheOther;
    }

    private Map<String, String> study() {
        Path out = alone(jobs -> jobs.study(JobBench.STUDY, Optional.empty(), Optional.empty()))
                .out();
        Map<String, String> left = JobBench.files(out);
        left.remove("run.json");
        assertThat(left).hasSizeGreaterThan(15);
        return left;
    }

    private void assertHolds() {
        Verified verified = new BootEngine(CLOCK)
                .verify(work, Optional.of(address), Optional.of(JobBench.KEY), Optional.empty(), Optional.empty())
                .orElseThrow();
        assertThat(verified.findings()).as(verified.findings().toString()).isNotEmpty();
        assertThat(verified.holds()).as(verified.findings().toString()).isTrue();
        assertThat(LogLines.whole(new LedgerFolder(work, Optional.empty()).mirror()))
                .hasSize((int) verified.entries());
    }

    @Test
    void keepFromTheRegisterWhateverIsNoIntake() {
        whileOneStandsAt("assemble case files", () -> {
            assertThatThrownBy(() -> alone(jobs -> jobs.steward().rekey()))
                    .isInstanceOf(RegisterHeld.class)
                    .hasMessageContaining("is at work in the database");
            assertThatThrownBy(() -> takeIn(1, StepWatch.none()))
                    .isInstanceOf(RegisterHeld.class)
                    .hasMessageContaining("the same agency");
        });
        assertThat(alone(jobs -> jobs.steward().rekey()).families()).isPositive();
        assertHolds();
    }

    @Test
    void haveTheirLedgerInOneChainHoweverTheyMeet() {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int agency = 1; agency <= 3; agency++) {
            int number = agency;
            all.add(CompletableFuture.runAsync(() -> takeIn(number, StepWatch.none()), THREADS));
        }
        all.forEach(CompletableFuture::join);

        assertThat(statuses()).containsOnly(RunStatus.DONE).hasSize(3);
        assertHolds();
    }

    @Test
    void areStoppedAndLeftBehindEachByItself() {
        whileOneStandsAt("assemble case files", () -> {
            Workbench bench = Workbench.openForIntake(
                    work, Optional.of(address), JobBench.KEY, Behalf.ofSystemUser(), CLOCK, StepWatch.none());
            bench.letOthersIn();
            bench.stop();
            RunLedger ledger = bench.ledger();
            ledger.begin(new RunStart("intake-of-a-process-that-died", RunKind.INTAKE, "delivery", CLOCK.instant()));
            bench.close();
            assertThat(statuses()).containsExactlyInAnyOrder(RunStatus.RUNNING, RunStatus.INTERRUPTED);
        });
        assertThat(statuses()).containsExactlyInAnyOrder(RunStatus.DONE, RunStatus.INTERRUPTED);
        assertHolds();
    }

    @Test
    void areOfOneVersionOfTheTables() {
        try (PostgresHold older = PostgresHold.takeForIntake(address)) {
            older.letOthersIn(); // it has made no tables as this version has them
            assertThatThrownBy(() -> takeIn(1, StepWatch.none()))
                    .isInstanceOf(RegisterHeld.class)
                    .hasMessageContaining("is at work in the database");
        }
        takeIn(1, StepWatch.none());
        assertHolds();
    }
}
