package nl.terugblik.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.terugblik.batch.CannotMakePart;
import nl.terugblik.batch.JobStopped;
import nl.terugblik.batch.PartMaker;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.engine.start.EngineFailures;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.spread.queue.CannotUseQueue;
import nl.terugblik.spread.queue.PartQueue;
import nl.terugblik.spread.queue.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.batch.integration.partition.StepExecutionRequest;

/** Whatever becomes of a machine, parts are done once with effect, or a sentence says why not; with real processes and signals. */
@UsesRegister
@EnabledIfSystemProperty(named = "terugblik.test.database", matches = "postgresql")
@Timeout(300)
class SpreadTest extends Trials {

    @Override
    Optional<String> queue() {
        return Optional.empty();
    }

    @Test
    void aWorkerThatIsKilledLosesItsPartToAnother() throws Exception {
        CompletableFuture<?> job = begunWithAWorkerThatHesitates("worker");
        process(0).destroyForcibly();
        go(job);

        assertThat(trial().left()).isEqualTo(Trial.whole());
        assertThat(deliveries()).containsExactly(1, 1, 2, 1, 1, 1);
    }

    @Test
    void aWorkerThatIsStoppedLosesItsPartAfterItsLeaseAndDoesNoHarmWhenItWakes() throws Exception {
        CompletableFuture<?> job = begunWithAWorkerThatHesitates("worker");
        signal("STOP");
        job.get(2, TimeUnit.MINUTES);
        String before = TestDatabase.contents(trial().register());
        trial().lay("go");
        signal("CONT");
        Thread.sleep(1500); // it goes on, finds its session gone, and looks for another part

        assertThat(process(0).isAlive()).isTrue();
        assertThat(TestDatabase.contents(trial().register())).isEqualTo(before);
        assertThat(trial().left()).isEqualTo(Trial.whole());
        assertThat(deliveries()).containsExactly(1, 1, 2, 1, 1, 1);
    }

    @Test
    void aWorkerWhosePartTakesLongerThanItsLeaseKeepsIt() throws Exception {
        beSilentFor(Duration.ofMinutes(1));
        CompletableFuture<?> job = begunWithAWorkerThatHesitates("worker");
        Thread.sleep(2 * LEASE.toMillis());
        go(job);

        assertThat(trial().left()).isEqualTo(Trial.whole());
        assertThat(deliveries()).containsOnly(1);
    }

    @Test
    void aManagerThatIsKilledIsFollowedByAnotherThatGoesOn() throws Exception {
        trial().lay("hesitate");
        start("manager");
        Trial.await("the part", () -> trial().isThere("reached"));
        process(0).destroyForcibly();
        trial().lay("go");
        Settlement.settle(trial().register());
        List<Long> done = completed();
        takesNothingThatWasGivenUp();
        trial().run(trial().places(2));

        assertThat(trial().left()).isEqualTo(Trial.whole());
        assertThat(done).hasSizeGreaterThanOrEqualTo(2);
        assertThat(completed()).containsAll(done).hasSize(Trial.PARTS);
    }

    @Test
    void aManagerThatFollowsWhileWorkersWorkTakesTheirPartsFromThem() throws Exception {
        CompletableFuture<?> first = begunWithAWorkerThatHesitates("manager", "worker");
        assertThat(first).isNotDone();
        process(0).destroyForcibly();
        CompletableFuture<?> settled = CompletableFuture.runAsync(() -> Settlement.settle(trial().register()), THREADS);
        trial().lay("go");
        settled.get(2, TimeUnit.MINUTES);
        trial().run(trial().places(2));

        assertThat(trial().left()).isEqualTo(Trial.whole());
        assertThat(completed()).hasSize(Trial.PARTS);
    }

    @Test
    void aWorkerThatComesLateFindsParts() throws Exception {
        CompletableFuture<?> job = CompletableFuture.runAsync(() -> trial().run(trial().places(0)), THREADS);
        Trial.await("the parts", () -> waiting() == Trial.PARTS);
        boolean[] goesOn = {true};
        CompletableFuture<?> late = CompletableFuture.runAsync(() -> work("late", goesOn), THREADS);
        job.get(2, TimeUnit.MINUTES);
        goesOn[0] = false;
        late.get(2, TimeUnit.MINUTES);

        assertThat(trial().left()).isEqualTo(Trial.whole());
        assertThat(trial().jdbc().queryForList("select distinct worker from batch_part_delivery", String.class))
                .containsExactly("late");
    }

    @Test
    void aPartThatCannotBeMadeEndsTheJobWithItsSentence() {
        trial().spoil(2, new CannotWrite(folder().resolve("full"), new IOException("No space left on device")));
        assertThatThrownBy(() -> trial().run(trial().places(2)))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("Cannot write")
                .hasMessageContaining("the disk is full")
                .satisfies(failure ->
                        assertThat(EngineFailures.all().code(failure)).isEqualTo(ExitCode.CANNOT_READ_OR_WRITE));

        assertThat(Progressed.of(trial().register(), "trial", Trial.RUN))
                .containsEntry("write", "5 of 6 parts done")
                .hasEntrySatisfying("write by own", words -> assertThat(words).startsWith("5 parts in "))
                .hasSize(2);
        assertThat(Progressed.of(trial().register(), "trial", "trial-0a1b2c-4")).isEmpty();

        trial().spoil(-1, new IllegalStateException());
        trial().run(trial().places(2));
        assertThat(trial().left()).isEqualTo(Trial.whole());
    }

    @Test
    void whatALibraryChokedOnIsNotRepeated() {
        trial().spoil(2, new IllegalStateException("geheim"));
        assertThatThrownBy(() -> trial().run(trial().places(2)))
                .isInstanceOf(PartFailed.class)
                .satisfies(failure ->
                        assertThat(EngineFailures.all().code(failure)).isEqualTo(ExitCode.INTERNAL_ERROR))
                .hasMessageContaining("IllegalStateException")
                .hasMessageNotContaining("geheim");
        assertThat(TestDatabase.contents(trial().register())).doesNotContain("geheim");
    }

    @Test
    void aPartThatEndedFourWorkersIsGivenToNoFifth() throws Exception {
        CompletableFuture<?> job = CompletableFuture.runAsync(() -> trial().run(trial().places(0)), THREADS);
        Trial.await("the parts", () -> waiting() == Trial.PARTS);
        trial().jdbc()
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
        CompletableFuture<?> job = CompletableFuture.runAsync(() -> trial().run(trial().places(0)), THREADS);
        boolean[] goesOn = {true};
        PartMaker small = (part, delivery, entered) -> {
            if (part.getStepName().endsWith(" 3")) {
                throw CannotMakePart.onSoSmallAMachine();
            }
            return trial().maker().make(part, delivery, entered);
        };
        CompletableFuture<?> worker =
                CompletableFuture.runAsync(() -> work(trial().worker("small", small), goesOn), THREADS);
        Trial.await("the other parts", () -> completed().size() == Trial.PARTS - 1);
        assertThat(worker).isNotDone();
        assertThat(job).isNotDone();
        CompletableFuture<?> other = CompletableFuture.runAsync(() -> work("large", goesOn), THREADS);
        job.get(2, TimeUnit.MINUTES);
        goesOn[0] = false;
        worker.get(2, TimeUnit.MINUTES);
        other.get(2, TimeUnit.MINUTES);

        assertThat(trial().left()).isEqualTo(Trial.whole());
        assertThat(deliveries()).containsOnly(1);
        assertThat(trial().jdbc()
                        .queryForObject("select worker from batch_part_delivery where worker <> 'small'", String.class))
                .isEqualTo("large");
    }

    @Test
    void requestsThatNobodyWaitsForAnyMoreAreDropped() throws Exception {
        trial().run(trial().places(2));
        String before = TestDatabase.contents(trial().register());
        long done = completed().get(0);
        for (long stale : new long[] {done, 4711}) {
            trial().queue().add(List.of(new StepExecutionRequest(Trial.STEP, stale)));
        }
        trial().worker("late").work(() -> waiting() > 0);

        assertThat(TestDatabase.contents(trial().register())).isEqualTo(before);
    }

    @Test
    void aJobThatIsAskedToStopWaitsForPartsAtWorkAndGivesTheOthersUp() throws Exception {
        trial().lay("hesitate");
        CompletableFuture<?> job = CompletableFuture.runAsync(() -> trial().run(trial().places(1)), THREADS);
        Trial.await("the part", () -> trial().isThere("reached"));
        CompletableFuture<?> asked =
                CompletableFuture.runAsync(() -> assertThat(trial().stop()).isTrue(), THREADS);
        asked.get(2, TimeUnit.MINUTES); // before the part goes on, or all might be done when the request comes
        trial().lay("go");
        assertThatThrownBy(() -> job.get(2, TimeUnit.MINUTES)).cause().isInstanceOf(JobStopped.class);
        assertThat(waiting()).isZero();
        openAgain();
        trial().run(trial().places(2));
        assertThat(trial().left()).isEqualTo(Trial.whole());
    }

    /** No broker is needed for this: none is there. */
    @Test
    void aQueueThatIsAwayForALeaseEndsTheJobWithASentence() {
        Trial away = new Trial(url(), Optional.of("amqp://terugblik@localhost:1/parts"), folder(), LEASE, LEASE);
        PartQueue lost = new Lost(away.queue());
        assertThatThrownBy(() -> away.run(new OnWorkers(
                        away.register(), Trial.GROUP, lost, () -> away.worker("own"), 1, PartFailed::new, LEASE)))
                .isInstanceOf(CannotUseQueue.class)
                .hasMessage(
                        "Cannot use the queue localhost:1/parts: there is no answer; check host and port, and whether"
                                + " the broker is running.")
                .satisfies(failure ->
                        assertThat(EngineFailures.all().code(failure)).isEqualTo(ExitCode.CANNOT_READ_OR_WRITE));
        assertThatThrownBy(() -> away.run(away.places(1))).isInstanceOf(CannotUseQueue.class);
        away.close();

        trial().run(trial().places(2));
        assertThat(trial().left()).isEqualTo(Trial.whole());
    }

    /** A queue that took requests in, and is gone. */
    private record Lost(PartQueue gone) implements PartQueue {

        @Override
        public void prepare() {}

        @Override
        public void add(List<StepExecutionRequest> requests) {}

        @Override
        public boolean isEmpty() {
            return gone.isEmpty();
        }

        @Override
        public Place place(Connection own) {
            return gone.place(own);
        }

        @Override
        public void close() {}
    }

    /** A request may come to light in a queue elsewhere after the register was taken alone, and before the same job begins again. */
    private void takesNothingThatWasGivenUp() throws SQLException {
        String before = TestDatabase.contents(trial().register());
        trial().queue().add(List.of(new StepExecutionRequest(Trial.STEP, part(6))));
        trial().worker("late").work(() -> waiting() > 0);
        assertThat(TestDatabase.contents(trial().register())).isEqualTo(before);
    }
}
