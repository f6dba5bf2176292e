package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.batch.JobStopped;
import nl.terugblik.engine.FailingDatabase.Failure;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A screening that was cut off, and goes on, counts those who refused as one that nobody disturbed. */
class InterruptedNonresponseTest {

    private static final Path STUDY = Path.of("jobs/ekc-short-term.yaml");
    private static final String SCREEN = "screen families";

    @TempDir
    private static Path folder = Path.of("");

    private static final JobBench BENCH = new JobBench();
    private static int works;

    private static Map<String, String> undisturbed = Map.of();

    @BeforeAll
    static void runUndisturbed() throws IOException {
        SampleDelivery.withAllTables(160, 3, 0).writeTo(folder.resolve("delivery"));
        begin();
        Path run = BENCH.study(STUDY, Optional.empty()).out();
        undisturbed = BENCH.left();
        assertThat(Files.readString(run.resolve("cohort/approached.csv"))).contains("refused,", "consented,");
        assertThat(run.resolve("tables/nonresponse.csv")).exists();
    }

    @BeforeEach
    void anew() {
        begin();
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 60})
    void whereTheDatabaseFailed(int point) {
        BENCH.seen().interfere((begun, gotOn) -> {
            if (begun.equals(SCREEN) && !gotOn) {
                BENCH.database().failAt(point, Failure.FOR_GOOD, "this register is out of order");
            }
        });
        assertThatThrownBy(() -> BENCH.study(STUDY, Optional.empty())).isInstanceOf(RuntimeException.class);
        BENCH.database().revive();
        goesOn();
    }

    @Test
    void whereItWasStopped() {
        List<String> stops = new ArrayList<>();
        BENCH.seen().interfere((begun, gotOn) -> {
            if (begun.equals(SCREEN) && gotOn && stops.isEmpty()) {
                stops.add(begun);
                BENCH.stop("study");
            }
        });
        assertThatThrownBy(() -> BENCH.study(STUDY, Optional.empty())).isInstanceOf(JobStopped.class);
        goesOn();
    }

    private static void goesOn() {
        BENCH.seen().forget();
        BENCH.study(STUDY, Optional.empty());
        assertThat(BENCH.left()).isEqualTo(undisturbed);
    }

    private static void begin() {
        BENCH.begin(folder.resolve("work-" + works++));
        BENCH.intake(folder.resolve("delivery"));
    }
}
