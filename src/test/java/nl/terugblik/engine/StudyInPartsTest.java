package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import nl.terugblik.batch.OnCores;
import nl.terugblik.batch.Places;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.sample.SampleDelivery;
import nl.terugblik.study.StudyRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.core.task.SyncTaskExecutor;

/** Into however many parts a study is cut, it leaves the same bytes. */
class StudyInPartsTest {

    @TempDir
    private Path folder = Path.of("");

    /** Places that take so many parts. */
    private record Cut(int pieces) implements Places {

        @Override
        public PartitionHandler handing(String step, Step part, int parts, Consumer<String> told) {
            return new OnCores(new SyncTaskExecutor()).handing(step, part, parts, told);
        }

        @Override
        public int parts(LongSupplier items) {
            assertThat(items.getAsLong()).isEqualTo(60);
            return pieces;
        }
    }

    @Test
    void leavesTheSameBytesInAnyNumberOfParts() throws Exception {
        try (JobBench bench = new JobBench()) {
            new SampleDelivery(60, 3, 0.02).writeTo(folder.resolve("delivery"));
            bench.begin(folder.resolve("work"));
            bench.intake(folder.resolve("delivery"));
            Map<String, String> whole = bytes(bench.study(Optional.empty()));
            for (int parts : new int[] {1, 16, 64}) {
                StudyRuns studies = bench.studies(new Cut(parts));
                StudyRuns.Plan plan = studies.plan(StudyFile.read(JobBench.STUDY), Optional.empty(), Optional.empty());
                studies.carryOut(plan);
                assertThat(bytes(plan)).as("%d parts", parts).isEqualTo(whole);
            }
        }
    }

    private static Map<String, String> bytes(StudyRuns.Plan plan) {
        Map<String, String> bytes = new TreeMap<>(JobBench.files(plan.out()));
        bytes.remove("run.json");
        return bytes;
    }
}
