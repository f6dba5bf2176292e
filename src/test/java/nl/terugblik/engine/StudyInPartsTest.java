package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import nl.terugblik.batch.OnCores;
import nl.terugblik.batch.Places;
import nl.terugblik.batch.Steps;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.sample.SampleDelivery;
import nl.terugblik.study.StudyRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Into however many parts a study is cut, it leaves the same bytes. */
class StudyInPartsTest {

    @TempDir
    private Path folder = Path.of("");

    /** Places that take so many parts, other machines' among them or not, and what becomes of a step that is handed out. */
    private record Cut(int pieces, boolean areElsewhere, Consumer<String> before) implements Places {

        @Override
        public PartitionHandler handing(String step, Step part, int parts, Consumer<String> told) {
            PartitionHandler cores = new OnCores(new SyncTaskExecutor()).handing(step, part, parts, told);
            return (splitter, whole) -> {
                before.accept(step);
                return cores.handle(splitter, whole);
            };
        }

        @Override
        public int parts(LongSupplier items) {
            assertThat(items.getAsLong()).isEqualTo(60);
            return pieces;
        }
    }

    @Test
    void leavesTheSameBytesInAnyNumberOfPartsHereAndElsewhere() throws Exception {
        try (JobBench bench = new JobBench()) {
            new SampleDelivery(60, 3, 0.02).writeTo(folder.resolve("delivery"));
            bench.begin(folder.resolve("work"));
            bench.intake(folder.resolve("delivery"));
            Map<String, String> whole = bytes(bench.study(Optional.empty()));
            for (int parts : new int[] {16, 64}) {
                List<String> steps = new ArrayList<>();
                assertThat(bytes(study(bench, new Cut(parts, parts > 16, steps::add))))
                        .as("%d parts", parts)
                        .isEqualTo(whole);
                assertThat(steps.contains("write files and tables")).isEqualTo(parts > 16);
            }
            Cut failing = new Cut(8, true, step -> assertThat(step).isNotEqualTo("write files and tables"));
            assertThatThrownBy(() -> study(bench, failing)).isInstanceOf(IllegalStateException.class);
            assertThat(bytes(study(bench, new OnCores(new SyncTaskExecutor()))))
                    .as("gone on with on one machine")
                    .isEqualTo(whole);
        }
    }

    /** A session that is silent within a transaction loses its part after a lease, and tables take longer than one. */
    @Test
    void holdsNoConnectionWhileItComputes() {
        try (JobBench bench = new JobBench()) {
            List<Boolean> held = new ArrayList<>();
            Runnable work = () -> held.add(TransactionSynchronizationManager.hasResource(bench.database()));
            Steps steps = bench.steps(new OnCores(new SyncTaskExecutor()));
            bench.run(new JobBuilder("held", bench.repository())
                    .start(steps.once("within", work))
                    .next(steps.outside("outside", work))
                    .build());
            assertThat(held).containsExactly(true, false);
        }
    }

    private static StudyRuns.Plan study(JobBench bench, Places places) {
        StudyRuns studies = bench.studies(places);
        StudyRuns.Plan plan = studies.plan(StudyFile.read(JobBench.STUDY), Optional.empty(), Optional.empty());
        studies.carryOut(plan);
        return plan;
    }

    private static Map<String, String> bytes(StudyRuns.Plan plan) {
        Map<String, String> bytes = new TreeMap<>(JobBench.files(plan.out()));
        bytes.remove("run.json");
        return bytes;
    }
}
