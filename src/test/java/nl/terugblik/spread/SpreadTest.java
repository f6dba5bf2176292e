package nl.terugblik.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import nl.terugblik.batch.CannotMakePart;
import nl.terugblik.batch.JobStopped;
import nl.terugblik.batch.PartMaker;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.engine.start.EngineFailures;
import nl.terugblik.files.CannotWrite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.integration.partition.StepExecutionRequest;

/** Whatever becomes of a machine, parts are done once with effect, or a sentence says why not; with real processes and signals. */
@UsesRegister
@EnabledIfSystemProperty(named = "terugblik.test.database", matches = "postgresql")
@Timeout(300)
class SpreadTest {

    /** One each, however few cores there are. */
    private static final Executor THREADS = work -> new Thread(work).start();

    private static final Duration LEASE = Duration.ofSeconds(2);

    @TempDir
    private Path folder = Path.of("");

    private final String url = TestDatabase.emptyPostgres();
    private final List<Process> processes = new ArrayList<>();
    private Duration silence = LEASE;
    private Trial trial;

    @BeforeEach
    void open() {
        trial = new Trial(url, folder, LEASE, silence);
    }

    @AfterEach
    void close() {
        processes.forEach(Process::destroyForcibly);
        trial.close();
    }

    @Test
    void aWorkerThatIsKilledLosesItsPartToAnother() throws Exception {
        CompletableFuture<?> job = begunWithAWorkerThatHesitates("worker");
        processes.get(0).destroyForcibly();
        go(job);

        assertThat(trial.left()).isEqualTo(Trial.whole());
        assertThat(deliveries()).containsExactly(1, 1, 2, 1, 1, 1);
    }

    @Test
    void aWorkerThatIsStoppedLosesItsPartAfterItsLeaseAndDoesNoHarmWhenItWakes() throws Exception {
        CompletableFuture<?> job = begunWithAWorkerThatHesitates("worker");
        signal("STOP");
        job.get(2, TimeUnit.MINUTES);
        String before = TestDatabase.contents(trial.register());
        trial.lay("go");
        signal("CONT");
        Thread.sleep(1500); // it goes on, finds its session gone, and looks for another part

        assertThat(processes.get(0).isAlive()).isTrue();
        assertThat(TestDatabase.contents(trial.register())).isEqualTo(before);
        assertThat(trial.left()).isEqualTo(Trial.whole());
        assertThat(deliveries()).containsExactly(1, 1, 2, 1, 1, 1);
    }

    @Test
    void aWorkerWhosePartTakesLongerThanItsLeaseKeepsIt() throws Exception {
        silence = Duration.ofMinutes(1);
        CompletableFuture<?> job = begunWithAWorkerThatHesitates("worker");
        Thread.sleep(2 * LEASE.toMillis());
        go(job);

        assertThat(trial.left()).isEqualTo(Trial.whole());
        assertThat(deliveries()).containsOnly(1);
    }

    @Test
    void aManagerThatIsKilledIsFollowedByAnotherThatGoesOn() throws Exception {
        trial.lay("hesitate");
        start("manager");
        Trial.await("the part", () -> trial.isThere("reached"));
        processes.get(0).destroyForcibly();
        trial.lay("go");
        Settlement.settle(trial.register());
        List<Long> done = completed();
        trial.run(trial.places(2));

        assertThat(trial.left()).isEqualTo(Trial.whole());
        assertThat(done).hasSizeGreaterThanOrEqualTo(2);
        assertThat(completed()).containsAll(done).hasSize(Trial.PARTS);
    }

    @Test
    void aManagerThatFollowsWhileWorkersWorkTakesTheirPartsFromThem() throws Exception {
        CompletableFuture<?> first = begunWithAWorkerThatHesitates("manager", "worker");
        assertThat(first).isNotDone();
        processes.get(0).destroyForcibly();
        CompletableFuture<?> settled = CompletableFuture.runAsync(() -> Settlement.settle(trial.register()), THREADS);
        trial.lay("go");
        settled.get(2, TimeUnit.MINUTES);
        trial.run(trial.places(2));

        assertThat(trial.left()).isEqualTo(Trial.whole());
        assertThat(completed()).hasSize(Trial.PARTS);
    }

    @Test
    void aWorkerThatComesLateFindsParts() throws Exception {
        CompletableFuture<?> job = CompletableFuture.runAsync(() -> trial.run(trial.places(0)), THREADS);
        Trial.await("the parts", () -> waiting() == Trial.PARTS);
        boolean[] goesOn = {true};
        CompletableFuture<?> late = CompletableFuture.runAsync(() -> work("late", goesOn), THREADS);
        job.get(2, TimeUnit.MINUTES);
        goesOn[0] = false;
        late.get(2, TimeUnit.MINUTES);

        assertThat(trial.left()).isEqualTo(Trial.whole());
        assertThat(trial.jdbc().queryForList("select distinct worker from batch_part_delivery", String.class))
                .containsExactly("late");
    }

    @Test
    void aPartThatCannotBeMadeEndsTheJobWithItsSentence() {
        trial.spoil(2, new CannotWrite(folder.resolve("full"), new IOException("No space left on device")));
        assertThatThrownBy(() -> trial.run(trial.places(2)))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("Cannot write")
                .hasMessageContaining("the disk is full")
                .satisfies(failure ->
                        assertThat(EngineFailures.all().code(failure)).isEqualTo(ExitCode.CANNOT_READ_OR_WRITE));

        assertThat(Progressed.of(trial.register(), "trial", Trial.RUN))
                .containsEntry("write", "5 of 6 parts done")
                .hasEntrySatisfying("write by own", words -> assertThat(words).startsWith("5 parts in "))
                .hasSize(2);
        assertThat(Progressed.of(trial.register(), "trial", "trial-0a1b2c-4")).isEmpty();

        trial.spoil(-1, new IllegalStateException());
        trial.run(trial.places(2));
        assertThat(trial.left()).isEqualTo(Trial.whole());
    }

    @Test
    void whatALibraryChokedOnIsNotRepeated() {
        trial.spoil(2, new IllegalStateException("geheim"));
        assertThatThrownBy(() -> trial.run(trial.places(2)))
                .isInstanceOf(PartFailed.class)
                .satisfies(failure ->
                        assertThat(EngineFailures.all().code(failure)).isEqualTo(ExitCode.INTERNAL_ERROR))
                .hasMessageContaining("IllegalStateException")
                .hasMessageNotContaining("geheim");
        assertThat(TestDatabase.contents(trial.register())).doesNotContain("geheim");
    }

    @Test
    void aPartThatEndedFourWorkersIsGivenToNoFifth() throws Exception {
        CompletableFuture<?> job = CompletableFuture.runAsync(() -> trial.run(trial.places(0)), THREADS);
        Trial.await("the parts", () -> waiting() == Trial.PARTS);
        trial.jdbc()
                .update("insert into batch_part_delivery (step_execution_id, deliveries, worker, begun)"
                        + " select step_execution_id, 4, 'gone', current_timestamp from batch_step_execution"
                        + " where step_name = 'write:part 5'");
        boolean[] goesOn = {true};
        CompletableFuture<?> worker = CompletableFuture.runAsync(() -> work("fifth", goesOn), THREADS);
        assertThatThrownBy(() -> job.get(2, TimeUnit.MINUTES))
                .cause()
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("ended each of the 4 workers");
        goesOn[0] = false;
        worker.get(2, TimeUnit.MINUTES);
        assertThat(completed()).hasSize(Trial.PARTS - 1);
    }

    @Test
    void aPartForALargerMachineIsLeftToOne() throws Exception {
        CompletableFuture<?> job = CompletableFuture.runAsync(() -> trial.run(trial.places(0)), THREADS);
        boolean[] goesOn = {true};
        PartMaker small = (part, delivery, entered) -> {
            if (part.getStepName().endsWith(" 3")) {
                throw CannotMakePart.onSoSmallAMachine();
            }
            return trial.maker().make(part, delivery, entered);
        };
        CompletableFuture<?> worker =
                CompletableFuture.runAsync(() -> work(trial.worker("small", small), goesOn), THREADS);
        Trial.await("the other parts", () -> completed().size() == Trial.PARTS - 1);
        assertThat(worker).isNotDone();
        assertThat(job).isNotDone();
        CompletableFuture<?> other = CompletableFuture.runAsync(() -> work("large", goesOn), THREADS);
        job.get(2, TimeUnit.MINUTES);
        goesOn[0] = false;
        worker.get(2, TimeUnit.MINUTES);
        other.get(2, TimeUnit.MINUTES);

        assertThat(trial.left()).isEqualTo(Trial.whole());
        assertThat(deliveries()).containsOnly(1);
        assertThat(trial.jdbc()
                        .queryForObject("select worker from batch_part_delivery where worker <> 'small'", String.class))
                .isEqualTo("large");
    }

    @Test
    void requestsThatNobodyWaitsForAnyMoreAreDropped() throws Exception {
        trial.run(trial.places(2));
        String before = TestDatabase.contents(trial.register());
        long done = completed().get(0);
        for (long stale : new long[] {done, 4711}) {
            trial.queue().add(List.of(new StepExecutionRequest(Trial.STEP, stale)));
        }
        trial.worker("late").work(() -> waiting() > 0);

        assertThat(TestDatabase.contents(trial.register())).isEqualTo(before);
    }

    @Test
    void aJobThatIsAskedToStopWaitsForPartsAtWorkAndGivesTheOthersUp() throws Exception {
        trial.lay("hesitate");
        CompletableFuture<?> job = CompletableFuture.runAsync(() -> trial.run(trial.places(1)), THREADS);
        Trial.await("the part", () -> trial.isThere("reached"));
        CompletableFuture<?> asked =
                CompletableFuture.runAsync(() -> assertThat(trial.stop()).isTrue(), THREADS);
        asked.get(2, TimeUnit.MINUTES); // before the part goes on, or all might be done when the request comes
        trial.lay("go");
        assertThatThrownBy(() -> job.get(2, TimeUnit.MINUTES)).cause().isInstanceOf(JobStopped.class);
        assertThat(waiting()).isZero();
        trial.close();
        trial = new Trial(url, folder, LEASE, silence);
        trial.run(trial.places(2));
        assertThat(trial.left()).isEqualTo(Trial.whole());
    }

    /** Starts a job, and a process that is in the middle of the third part; the other parts are done meanwhile. */
    private CompletableFuture<?> begunWithAWorkerThatHesitates(String... roles) throws Exception {
        trial.lay("hesitate");
        CompletableFuture<?> job;
        if (roles.length == 1) {
            job = CompletableFuture.runAsync(() -> trial.run(trial.places(0)), THREADS);
        } else {
            job = new CompletableFuture<>();
        }
        for (String role : roles) {
            start(role);
        }
        Trial.await("the part", () -> trial.isThere("reached"));
        if (roles.length == 1) {
            boolean[] goesOn = {true};
            CompletableFuture<?> other = CompletableFuture.runAsync(() -> work("other", goesOn), THREADS);
            job.whenComplete((done, failure) -> goesOn[0] = false);
            assertThat(other).isNotNull();
        }
        return job;
    }

    private void go(CompletableFuture<?> job) throws Exception {
        trial.lay("go");
        job.get(2, TimeUnit.MINUTES);
    }

    private void work(String name, boolean[] goesOn) {
        work(trial.worker(name), goesOn);
    }

    private static void work(Worker worker, boolean[] goesOn) {
        try {
            worker.work(() -> goesOn[0]);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void start(String role) throws IOException {
        processes.add(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx120m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Trial.class.getName(),
                        url,
                        folder.toString(),
                        String.valueOf(LEASE.toMillis()),
                        String.valueOf(silence.toMillis()),
                        role)
                .redirectOutput(folder.resolve(role + ".out").toFile())
                .redirectError(folder.resolve(role + ".err").toFile())
                .start());
    }

    private void signal(String name) throws IOException, InterruptedException {
        String pid = Long.toString(processes.get(processes.size() - 1).pid());
        assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor())
                .isZero();
    }

    private int waiting() {
        Integer waiting = trial.jdbc().queryForObject("select count(*) from batch_part_channel_message", Integer.class);
        return waiting == null ? 0 : waiting;
    }

    private List<Long> completed() {
        return trial.jdbc()
                .queryForList(
                        "select step_execution_id from batch_step_execution where status = 'COMPLETED'"
                                + " and step_name like 'write:%' order by step_name",
                        Long.class);
    }

    private List<Integer> deliveries() {
        return trial.jdbc()
                .queryForList(
                        "select deliveries from batch_part_delivery join batch_step_execution using (step_execution_id)"
                                + " order by step_name",
                        Integer.class);
    }
}
