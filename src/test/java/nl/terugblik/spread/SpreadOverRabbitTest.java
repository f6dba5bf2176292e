package nl.terugblik.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.terugblik.batch.CannotMakePart;
import nl.terugblik.batch.PartMaker;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.spread.queue.OwnBroker;
import nl.terugblik.spread.queue.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.batch.integration.partition.StepExecutionRequest;

/** The trials of {@link SpreadTest} in which it matters where parts wait, with a broker, which fails too. */
@UsesRegister
@EnabledIfSystemProperty(named = "terugblik.test.database", matches = "postgresql")
@EnabledIf(
        value = "nl.terugblik.spread.queue.OwnBroker#isInstalled",
        disabledReason = "there is no rabbitmq-server on this machine")
@Timeout(300)
class SpreadOverRabbitTest extends Trials {

    @Override
    Optional<String> queue() {
        return Optional.of(OwnBroker.running().url());
    }

    @Test
    void aWorkerThatIsKilledLosesItsPartToAnother() throws Exception {
        CompletableFuture<?> job = begunWithAWorkerThatHesitates("worker");
        process(0).destroyForcibly();
        go(job);

        assertThat(trial().left()).isEqualTo(Trial.whole());
        assertThat(deliveries()).containsExactly(1, 1, 2, 1, 1, 1);
        assertThat(waiting()).isZero();
    }

    @Test
    void aWorkerThatIsStoppedLosesItsPartAfterItsLeaseAndDoesNoHarmWhenItWakes() throws Exception {
        CompletableFuture<?> job = begunWithAWorkerThatHesitates("worker");
        signal("STOP");
        job.get(2, TimeUnit.MINUTES);
        String before = TestDatabase.contents(trial().register());
        trial().lay("go");
        signal("CONT");
        Thread.sleep(1500); // it goes on, finds its connections gone, and looks for another part

        assertThat(process(0).isAlive()).isTrue();
        assertThat(TestDatabase.contents(trial().register())).isEqualTo(before);
        assertThat(trial().left()).isEqualTo(Trial.whole());
        assertThat(deliveries()).containsExactly(1, 1, 2, 1, 1, 1);
    }

    /** What waits of the first start is thrown away, and what a worker of it has it puts down, before the second begins. */
    @Test
    void aManagerThatFollowsWhileWorkersWorkTakesTheirPartsFromThem() throws Exception {
        CompletableFuture<?> first = begunWithAWorkerThatHesitates("idle manager", "worker");
        assertThat(first).isNotDone();
        process(0).destroyForcibly();
        CompletableFuture<?> settled = CompletableFuture.runAsync(() -> Settlement.settle(trial().register()), THREADS);
        Trial.await("the wait for whoever is at work", this::isWaitedFor);
        assertThat(settled).isNotDone();
        trial().lay("go");
        settled.get(2, TimeUnit.MINUTES);
        List<Long> done = completed();
        trial().queue().add(List.of(new StepExecutionRequest(Trial.STEP, part(3)))); // comes to light late
        trial().worker("late").work(() -> waiting() > 0);
        assertThat(completed()).isEqualTo(done);
        trial().queue().prepare();
        trial().run(trial().places(2));

        assertThat(trial().left()).isEqualTo(Trial.whole());
        assertThat(completed()).hasSize(Trial.PARTS);
    }

    @Test
    void aBrokerThatIsKilledAndStartedAgainTakesNoPartFromWhoeverHasIt() throws Exception {
        beSilentFor(Duration.ofMinutes(1));
        leaseFor(Duration.ofSeconds(30)); // a machine on which a broker starts may stand still for a while
        openAgain();
        trial().lay("hesitate");
        CompletableFuture<?> job = CompletableFuture.runAsync(() -> trial().run(trial().places(1)), THREADS);
        Trial.await("the part", () -> trial().isThere("reached"));
        OwnBroker.running().kill();
        OwnBroker.running().startAgain();
        boolean[] goesOn = {true};
        CompletableFuture<?> worker = CompletableFuture.runAsync(() -> work("other", goesOn), THREADS);
        Trial.await("the other parts", () -> completed().size() == Trial.PARTS - 1);
        assertThat(job).isNotDone();
        go(job);
        goesOn[0] = false;
        worker.get(2, TimeUnit.MINUTES);

        assertThat(trial().left()).isEqualTo(Trial.whole());
        assertThat(deliveries()).containsOnly(1);
    }

    /** Of a part that a worker had which is gone, too. */
    @Test
    void requestsThatTheBrokerLostAreEnteredOnceMore() throws Exception {
        trial().lay("hesitate");
        CompletableFuture<?> job = CompletableFuture.runAsync(() -> trial().run(trial().places(0)), THREADS);
        start("worker");
        Trial.await("the part", () -> trial().isThere("reached"));
        process(0).destroyForcibly().waitFor();
        Trial.await("the part to come back", () -> taken() == part(3));
        trial().queue().prepare();
        trial().lay("go");
        boolean[] goesOn = {true};
        CompletableFuture<?> worker = CompletableFuture.runAsync(() -> work("late", goesOn), THREADS);
        job.get(2, TimeUnit.MINUTES);
        goesOn[0] = false;
        worker.get(2, TimeUnit.MINUTES);

        assertThat(trial().left()).isEqualTo(Trial.whole());
        assertThat(deliveries()).containsExactly(1, 1, 2, 1, 1, 1);
    }

    @Test
    void aPartThatEndedFourWorkersIsGivenToNoFifthAndOneForALargerMachineIsLeftToOne() throws Exception {
        CompletableFuture<?> job = CompletableFuture.runAsync(() -> trial().run(trial().places(0)), THREADS);
        Trial.await("the parts", () -> waiting() > 0);
        trial().jdbc()
                .update("insert into batch_part_delivery (step_execution_id, deliveries, worker, begun)"
                        + " select step_execution_id, 4, 'gone', current_timestamp from batch_step_execution"
                        + " where step_name = 'write:part 5'");
        boolean[] goesOn = {true};
        PartMaker small = (part, delivery, entered) -> {
            if (part.getStepName().endsWith(" 3")) {
                throw CannotMakePart.onSoSmallAMachine();
            }
            return trial().maker().make(part, delivery, entered);
        };
        CompletableFuture<?> worker =
                CompletableFuture.runAsync(() -> work(trial().worker("small", small), goesOn), THREADS);
        Trial.await("the other parts", () -> completed().size() == Trial.PARTS - 2);
        assertThat(worker).isNotDone();
        CompletableFuture<?> other = CompletableFuture.runAsync(() -> work("large", goesOn), THREADS);
        assertThatThrownBy(() -> job.get(2, TimeUnit.MINUTES))
                .cause()
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("ended each of the 4 workers");
        goesOn[0] = false;
        worker.get(2, TimeUnit.MINUTES);
        other.get(2, TimeUnit.MINUTES);
        assertThat(completed()).hasSize(Trial.PARTS - 1);
        assertThat(waiting()).isZero();
    }

    /** The number of the part that waits longest, which is left where it is. */
    private long taken() {
        try (Connection own = trial().register().getConnection();
                Place place = trial().queue().place(own)) {
            return place.take().map(StepExecutionRequest::getStepExecutionId).orElse(0L);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    int waiting() {
        return trial().queue().isEmpty() ? 0 : 1;
    }

    private boolean isWaitedFor() {
        Integer waiting = trial().jdbc()
                .queryForObject(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted"
                                + " and database = (select oid from pg_database where datname = current_database())",
                        Integer.class);
        return waiting != null && waiting > 0;
    }
}
