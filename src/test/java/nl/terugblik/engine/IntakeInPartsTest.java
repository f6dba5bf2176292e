package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import nl.terugblik.batch.OnCores;
import nl.terugblik.batch.PartMaker;
import nl.terugblik.batch.Places;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.engine.FailingDatabase.Failure;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.task.SyncTaskExecutor;

/** Into however many parts an intake is cut, whoever does them in whatever order, it leaves what one machine leaves. */
@UsesRegister
class IntakeInPartsTest {

    private static final JobBench BENCH = new JobBench();

    @TempDir
    private static Path folder = Path.of("");

    private static Map<String, String> alone = Map.of();
    private static int works;

    @BeforeAll
    static void takeInAlone() throws IOException {
        new SampleDelivery(90, 3, 0.2).writeTo(delivery());
        begin();
        BENCH.intake(delivery());
        alone = BENCH.left();
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    /**
     * Machines that do the parts of a step in an order of their own.
     *
     * @param machines how many
     * @param waits whether they wait when the intake begins, and do not come later
     * @param before is told of each step before its parts are done, and of each part
     */
    private record Machines(
            int pieces,
            List<PartMaker> machines,
            Random order,
            boolean waits,
            Consumer<StepExecution> before,
            JobRepository repository)
            implements Places {

        static Machines of(int pieces, int machines, boolean waits, Consumer<StepExecution> before) {
            List<PartMaker> makers = new ArrayList<>();
            for (int machine = 0; machine < machines; machine++) {
                makers.add(BENCH.machine());
            }
            return new Machines(pieces, makers, new Random(pieces), waits, before, BENCH.repository());
        }

        @Override
        public PartitionHandler handing(String step, Step part, int parts, Consumer<String> told) {
            return (splitter, whole) -> {
                List<StepExecution> all = new ArrayList<>(splitter.split(whole, parts));
                Collections.shuffle(all, order);
                for (StepExecution one : all) {
                    carryOut(one);
                }
                return all;
            };
        }

        /** One that fails is given out again, to another machine, as the job repository knows it. */
        private void carryOut(StepExecution part) throws Exception {
            StepExecution given = part;
            for (int delivery = 1; ; delivery++) {
                before.accept(given);
                PartMaker machine = machines.get((int) ((part.getId() + delivery) % machines.size()));
                try {
                    machine.make(given, delivery, repository).execute(given);
                } catch (RuntimeException e) {
                    assertThat(e).rootCause().hasMessage("killed");
                }
                boolean isKilled = given.getStatus() != BatchStatus.COMPLETED
                        && given.getFailureExceptions().stream()
                                .noneMatch(failure ->
                                        NestedExceptionUtils.getMostSpecificCause(failure) instanceof IntakeRefused);
                assertThat(delivery).as("gos at a part").isLessThan(6);
                BENCH.database().revive();
                if (!isKilled) {
                    break;
                }
                given = Objects.requireNonNull(repository.getStepExecution(part.getId()));
            }
            part.setStatus(given.getStatus());
            part.setExitStatus(given.getExitStatus());
            given.getFailureExceptions().forEach(part::addFailureException);
        }

        @Override
        public int parts(LongSupplier items) {
            return pieces;
        }

        @Override
        public boolean areElsewhere() {
            return true;
        }

        @Override
        public boolean isAnyoneWaiting() {
            return waits;
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 1, true", "16, 2, true", "64, 3, true", "4, 1, false", "16, 2, false", "64, 3, false"})
    void leavesTheSameInAnyNumberOfPartsOnAnyNumberOfMachines(int parts, int machines, boolean waits) {
        begin();
        Map<String, Integer> done = new HashMap<>();
        Set<Boolean> areFound = new HashSet<>();
        spread(Machines.of(parts, machines, waits, part -> {
            done.merge(step(part), 1, Integer::sum);
            if (step(part).equals("assemble case files")) {
                areFound.add(areRowsFoundByAll());
            }
        }));
        assertThat(areFound)
                .as("whether rows lie where every machine finds them")
                .containsExactly(waits);
        assertThat(BENCH.left()).isEqualTo(alone);
        assertThat(done).containsEntry("assemble case files", parts);
        assertThat(done.get("read tables by child"))
                .as("pieces of tables")
                .isGreaterThanOrEqualTo(waits && parts == 64 ? 12 : 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"read tables by family", "read tables by child", "search duplicate keys", "assemble case files"})
    void goesOnWithAnotherMachineWhereOneWasKilled(String step) {
        goesOnWithAnotherMachineWhereOneWasKilled(step, true);
        goesOnWithAnotherMachineWhereOneWasKilled(step, false);
    }

    private static void goesOnWithAnotherMachineWhereOneWasKilled(String step, boolean waits) {
        begin();
        AtomicInteger gos = new AtomicInteger();
        Map<Long, Integer> given = new HashMap<>();
        spread(Machines.of(4, 2, waits, part -> {
            given.merge(part.getId(), 1, Integer::sum);
            if (step(part).equals(step) && given.getOrDefault(part.getId(), 0) < 3) {
                BENCH.database().failAt(3 + 5 * gos.incrementAndGet() % 23, Failure.FOR_GOOD, "killed");
            }
        }));
        assertThat(given.values()).as("parts given out three times").contains(3);
        assertThat(BENCH.left()).isEqualTo(alone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"read tables by family", "read tables by child", "search duplicate keys", "assemble case files"})
    void goesOnHereOrElsewhereWhereTheManagerWasKilled(String step) {
        for (boolean elsewhere : new boolean[] {true, false}) {
            goesOnHereOrElsewhereWhereTheManagerWasKilled(step, elsewhere, true);
            goesOnHereOrElsewhereWhereTheManagerWasKilled(step, elsewhere, false);
        }
    }

    private static void goesOnHereOrElsewhereWhereTheManagerWasKilled(String step, boolean elsewhere, boolean waits) {
        begin();
        Set<Long> again = Collections.newSetFromMap(new HashMap<>());
        AtomicInteger seen = new AtomicInteger();
        Machines killed = Machines.of(16, 2, waits, part -> {
            if (step(part).equals(step) && seen.incrementAndGet() == 2) {
                throw new Killed();
            }
        });
        assertThatThrownBy(() -> spread(killed)).isInstanceOf(Killed.class);
        spread(
                elsewhere
                        ? Machines.of(4, 1, !waits, part -> again.add(part.getId()))
                        : new OnCores(new SyncTaskExecutor()));
        assertThat(BENCH.left()).as(step + " " + elsewhere).isEqualTo(alone);
    }

    @Test
    void goesOnAloneWhereItWasBegunAlone() {
        begin();
        BENCH.seen().interfere((step, gotOn) -> {
            if (step.equals("assemble case files") && !gotOn) {
                throw new Killed();
            }
        });
        assertThatThrownBy(() -> BENCH.intake(delivery())).isInstanceOf(RuntimeException.class);
        BENCH.seen().forget();
        spread(Machines.of(
                16, 2, true, part -> assertThat(part).as("is handed to nobody").isNull()));
        assertThat(BENCH.left()).isEqualTo(alone);
    }

    @Test
    void refusesAsAlone() throws IOException {
        Path poisoned = folder.resolve("poisoned");
        new SampleDelivery(120, 3, 0.2).writeTo(poisoned);
        Files.delete(poisoned.resolve("datapackage.json"));
        Path journal = poisoned.resolve("care_episodes.csv");
        Files.writeString(journal, Files.readString(journal) + "\"never closed\nand so it goes on\nto the end\n");
        List<String> sentences = new ArrayList<>();
        Map<String, String> left = Map.of();
        for (boolean several : new boolean[] {false, true}) {
            begin();
            DeliveryFolder source = DeliveryFolder.look(poisoned);
            assertThatThrownBy(() -> {
                        if (several) {
                            BENCH.intake(source, Machines.of(16, 2, true, part -> {}), JobBench.SMALL);
                        } else {
                            BENCH.intake(source);
                        }
                    })
                    .isInstanceOfSatisfying(IntakeRefused.class, refusal -> sentences.add(refusal.getMessage()));
            left = left.isEmpty() ? BENCH.left() : left;
            assertThat(BENCH.left()).isEqualTo(left);
        }
        assertThat(sentences.get(0))
                .contains("a quote opens in the row of line")
                .isEqualTo(sentences.get(1));
    }

    /** What kills the process that asked for the intake. */
    private static final class Killed extends RuntimeException {}

    private static String step(StepExecution part) {
        return part.getStepName().substring(0, part.getStepName().indexOf(':'));
    }

    private static void spread(Places places) {
        BENCH.intake(
                DeliveryFolder.look(delivery()), places, places.isAnyoneWaiting() ? JobBench.SMALL : JobBench.ROOMY);
    }

    private static boolean areRowsFoundByAll() {
        Path spools = folder.resolve("work-" + (works - 1)).resolve("spool");
        return JobBench.files(spools).keySet().stream().anyMatch(file -> file.matches("[^/]+/[^/]+[.]rows"));
    }

    private static void begin() {
        BENCH.begin(folder.resolve("work-" + works++));
    }

    private static Path delivery() {
        return folder.resolve("delivery");
    }
}
