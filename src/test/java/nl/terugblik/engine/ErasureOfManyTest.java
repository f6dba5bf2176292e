package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.engine.FailingDatabase.Failure;
import nl.terugblik.engine.upkeep.DestroyedHashes;
import nl.terugblik.erasure.CannotErase;
import nl.terugblik.erasure.Erasure;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.ledger.TestLog;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.LeavingAgency;
import nl.terugblik.register.erasure.PendingErasures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The erasure of many families is one deed as well: wherever it is cut off, the next finishes it under the same name. */
@UsesRegister
class ErasureOfManyTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final String STUDY = "a-study";

    @TempDir
    private static Path folder = Path.of("");

    private static final JobBench BENCH = new JobBench();
    private static TestDatabase.Snapshot takenIn = new TestDatabase.Snapshot("", List.of());
    private static int works;

    private Path work = Path.of("");

    @BeforeAll
    static void takeFamiliesIn() throws IOException {
        BENCH.begin(Files.createDirectory(folder.resolve("intake")));
        BENCH.intake(FewFamilies.of(folder.resolve("full"), "full", "2015-01-31", IntStream.rangeClosed(1, 4))
                .add("placements.csv", "S1,K1,network,2013-03-01,2012-03-01,")
                .add("placements.csv", "S2,nobody,network,2013-03-01,2013-04-01,")
                .folder());
        takenIn = BENCH.database().snapshot();
    }

    @BeforeEach
    void begin() throws IOException {
        work = Files.createDirectory(folder.resolve("work-" + works++));
        BENCH.begin(work);
        BENCH.database().changeTo(takenIn);
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void takesAnAgencyOutOfRegisterAndRuns() throws IOException {
        Path held = run("held", "F2");
        Path other = FinishedRun.of(ledger(), "other", STUDY, work.resolve("runs/other"), "somebody-else");

        Erasure.OutcomeOfMany outcome = forget(NOON);

        assertThat(outcome.families()).isEqualTo(4);
        assertThat(outcome.versions()).isEqualTo(4);
        assertThat(outcome.refusedRows()).isEqualTo(2);
        assertThat(outcome.runs()).containsExactly("held");
        assertThat(held.resolve("dataset")).doesNotExist();
        assertThat(other.resolve("dataset")).exists();
        assertThat(ledger().find("held").orElseThrow().summary().status()).isEqualTo(RunStatus.HOLDS_ERASED);
        assertNothingIsHeld();
        assertThat(Files.readString(outcome.proof()))
                .contains(
                        "\"why\": \"its agency left\"",
                        "\"families\": 4",
                        "\"refused_rows\": 1",
                        "\"refused_rows_of_no_known_family\": 1");
        assertThatThrownBy(() -> forget(LATER)).isInstanceOf(CannotErase.class);
    }

    @Test
    void isFinishedByTheNextStartWhereverTheDatabaseDies() throws IOException {
        int cuts = 0;
        for (int point = 1; ; point++) {
            begin();
            Path held = run("held", "F2");
            BENCH.database().failAt(point, Failure.FOR_GOOD, "out of order");
            boolean wasCutOff = false;
            try {
                forget(NOON);
            } catch (RuntimeException e) {
                wasCutOff = true;
            }
            BENCH.database().revive();
            if (!wasCutOff) {
                break;
            }
            cuts++;

            Erasure.OutcomeOfMany outcome = forget(LATER);

            assertThat(outcome.proof().getFileName()).hasToString("erasure-1-many.json");
            assertThat(outcome.runs()).as("cut off at write %s", point).containsExactly("held");
            assertThat(outcome.families()).as("cut off at write %s", point).isEqualTo(4);
            assertThat(held.resolve("dataset")).doesNotExist();
            assertThat(PendingErasures.ofMany(BENCH.database())).isEmpty();
            assertNothingIsHeld();
        }
        assertThat(cuts).isGreaterThan(15);
    }

    @Test
    void leavesTheErasureOfOneFamilyThatWasCutOffToItsOwn() throws IOException {
        Path inTheWay = Files.writeString(work.resolve("erasures"), "a file where a folder should be");
        assertThatThrownBy(() -> erasure().forget("Agency", "F1", "erasure-1", NOON))
                .isInstanceOf(RuntimeException.class);
        Files.delete(inTheWay);

        assertThat(erasure().manyCutOff()).isEmpty();
        assertThat(forgetAs("erasure-2", NOON).families()).isEqualTo(3);

        assertThat(PendingErasures.names(BENCH.database())).containsExactly("erasure-1");
        assertThat(erasure().forget("Agency", "F1", "erasure-1", LATER).erased().versions())
                .isEqualTo(1);
    }

    @Test
    void tellsAnAgencyThatItNeverKnew() {
        assertThatThrownBy(() -> erasure().forgetAgency("Another", "erasure-1", NOON))
                .isInstanceOf(CannotErase.class);
        assertThat(new LeavingAgency(BENCH.database(), JobBench.KEY, "Agency").families())
                .hasSize(4);
    }

    private void assertNothingIsHeld() {
        assertThat(new LeavingAgency(BENCH.database(), JobBench.KEY, "Agency").isHeld())
                .isFalse();
        assertThat(new Deliveries(BENCH.database()).published())
                .allSatisfy(delivery -> assertThat(delivery.contentHash()).isEqualTo("0".repeat(64)));
        for (int number = 1; number <= 4; number++) {
            assertThat(TestDatabase.contents(BENCH.database().now()))
                    .doesNotContain(family("F" + number).toString());
        }
    }

    private Erasure.OutcomeOfMany forget(Instant now) {
        return forgetAs("erasure-1", now);
    }

    private Erasure.OutcomeOfMany forgetAs(String run, Instant now) {
        return erasure().forgetAgency("Agency", run, now);
    }

    private Erasure erasure() {
        DestroyedHashes destroyed = new DestroyedHashes(BENCH.database(), work);
        return new Erasure(
                BENCH.database(),
                JobBench.KEY,
                work,
                ledger(),
                BENCH.transactions(),
                () -> BENCH.studies().giveUpUnfinished(),
                () -> BENCH.transactions().executeWithoutResult(status -> destroyed.takeOut(ledger())));
    }

    private RunLedger ledger() {
        return new RunLedger(BENCH.database(), TestLog.of(BENCH.database(), work));
    }

    private Path run(String id, String number) throws IOException {
        return FinishedRun.of(
                ledger(),
                id,
                STUDY,
                work.resolve("runs").resolve(id),
                JobBench.KEY.studyPseudonyms(STUDY).of(family(number)).toString());
    }

    private static Pseudonym family(String number) {
        return JobBench.KEY.pseudonymiser("Agency").of(Entity.FAMILY, number);
    }
}
