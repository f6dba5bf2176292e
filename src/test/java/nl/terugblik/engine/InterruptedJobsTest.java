package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.batch.JobStopped;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.engine.FailingDatabase.Failure;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A job that was cut off in any step, and goes on, leaves what one leaves that nobody disturbed. */
@UsesRegister
class InterruptedJobsTest {

    private static final List<String> INTAKE = List.of(
            "read tables by family",
            "read tables by child",
            "search duplicate keys",
            "assemble case files",
            "publish delivery");
    private static final List<String> STUDY = List.of(
            "screen families", "code cohort", "freeze dataset", "write files and tables", "write report", "seal run");
    private static final String WORDS = "this register is out of order";

    @TempDir
    private static Path folder = Path.of("");

    private static final JobBench BENCH = new JobBench();
    private static final Map<String, Integer> POINTS = new HashMap<>();
    private static Map<String, String> afterIntake = Map.of();
    private static Map<String, String> afterStudy = Map.of();
    private static TestDatabase.Snapshot takenIn = new TestDatabase.Snapshot("", List.of());
    private static int works;

    @BeforeAll
    static void runUndisturbed() throws IOException {
        new SampleDelivery(30, 3, 0.4).writeTo(delivery());
        begin();
        countPoints();
        BENCH.intake(delivery());
        POINTS.put("publish delivery", BENCH.database().counted());
        afterIntake = BENCH.left();
        takenIn = BENCH.database().snapshot();
        BENCH.study(Optional.empty());
        POINTS.put("seal run", BENCH.database().counted());
        afterStudy = BENCH.left();
    }

    /** How many writes and commits each step makes. */
    private static void countPoints() {
        List<String> before = new ArrayList<>(List.of("before"));
        BENCH.seen().interfere((step, gotOn) -> {
            if (!gotOn) {
                POINTS.putIfAbsent(before.get(0), BENCH.database().counted());
                before.set(0, step);
                BENCH.database().failAt(0, Failure.ONCE, WORDS);
            }
        });
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void goThroughTheirStepsInOrder() {
        begin();
        BENCH.intake(delivery());
        assertThat(BENCH.seen().begun()).containsExactlyElementsOf(INTAKE);
        BENCH.seen().forget();
        BENCH.study(Optional.empty());
        assertThat(BENCH.seen().begun()).containsExactlyElementsOf(STUDY);
        assertThat(afterStudy.keySet()).noneMatch(name -> name.contains("partial") || name.startsWith("spool"));
        assertThat(afterStudy).hasSizeGreaterThan(15);
    }

    static Stream<Arguments> everyStepAndFailure() {
        if (TestDatabase.isPostgres()) { // slower to renew, and only its own way of dying is in question
            return steps().map(step -> Arguments.of(step, Failure.FOR_GOOD, 0.6));
        }
        return steps().flatMap(step -> Stream.of(Failure.values())
                .flatMap(failure -> Stream.of(0.0, 0.6).map(share -> Arguments.of(step, failure, share))));
    }

    static Stream<String> steps() {
        return Stream.concat(INTAKE.stream(), STUDY.stream());
    }

    @ParameterizedTest
    @MethodSource("everyStepAndFailure")
    void goOnWhereTheDatabaseFailed(String step, Failure failure, double share) {
        int point = 1 + (int) (share * POINTS.getOrDefault(step, 0));
        prepareFor(step);
        BENCH.seen().interfere((begun, gotOn) -> {
            if (begun.equals(step) && !gotOn) {
                BENCH.database().failAt(point, failure, WORDS);
            }
        });
        assertThatThrownBy(() -> runJobOf(step)).isInstanceOf(RuntimeException.class);
        BENCH.database().revive();
        BENCH.seen().forget();
        runJobOf(step);
        assertThat(differences(BENCH.left(), expected(step))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read tables by family",
                "read tables by child",
                "search duplicate keys",
                "assemble case files",
                "screen families",
                "code cohort"
            })
    void goOnWhereTheyWereStopped(String step) {
        prepareFor(step);
        String job = INTAKE.contains(step) ? "intake" : "study";
        List<String> stops = new ArrayList<>();
        BENCH.seen().interfere((begun, gotOn) -> {
            if (begun.equals(step) && gotOn && stops.isEmpty()) {
                stops.add(step);
                BENCH.stop(job);
            }
        });
        assertThatThrownBy(() -> runJobOf(step)).isInstanceOf(JobStopped.class);
        BENCH.seen().forget();
        runJobOf(step);
        assertThat(differences(BENCH.left(), expected(step))).isEmpty();
    }

    /** What stands where it should write lets one of those fail that write side by side. */
    @ParameterizedTest
    @ValueSource(strings = {"dataset/spss", "tables", "cohort/screened.csv/in-the-way"})
    void goOnWhereOneOfTheFilesOfAStudyCouldNotBeWritten(String inTheWay) {
        String step = "write files and tables";
        prepareFor(step);
        List<Path> planted = new ArrayList<>();
        BENCH.seen().interfere((begun, gotOn) -> {
            if (begun.equals(step) && !gotOn) {
                planted.add(plant(inTheWay));
            }
        });
        assertThatThrownBy(() -> runJobOf(step)).isInstanceOf(CannotWrite.class);
        planted.forEach(PrivateFiles::delete);
        BENCH.seen().forget();
        runJobOf(step);
        assertThat(differences(BENCH.left(), expected(step))).isEmpty();
    }

    /** Plants a file in the folder of the run that is being written, and gives what to take away again. */
    private static Path plant(String name) {
        try (Stream<Path> all = Files.walk(folder.resolve("work-" + (works - 1)))) {
            Path run = all.filter(path -> path.endsWith(Path.of("cohort", "flow.csv")))
                    .findFirst()
                    .orElseThrow()
                    .resolveSibling("..")
                    .normalize();
            Path file = run.resolve(name);
            Path in = Objects.requireNonNull(file.getParent());
            Files.createDirectories(in);
            Files.writeString(file, "in the way");
            return name.endsWith("in-the-way") ? in : file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The things that are not the same on both sides; the register line by line. */
    private static List<String> differences(Map<String, String> left, Map<String, String> expected) {
        return Stream.concat(left.keySet().stream(), expected.keySet().stream())
                .distinct()
                .filter(thing -> !Objects.equals(left.get(thing), expected.get(thing)))
                .toList();
    }

    /** Cut off among the case files, and again at one of the first writes after it was started anew. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void goOnWhereTheyWereCutOffAsTheyStartedAgain(int point) {
        begin();
        cutOff("assemble case files", (int) (0.6 * POINTS.getOrDefault("assemble case files", 0)));
        cutOff("assemble case files", point);
        BENCH.intake(delivery());
        assertThat(differences(BENCH.left(), afterIntake)).isEmpty();
    }

    private static void cutOff(String step, int point) {
        BENCH.seen().interfere((begun, gotOn) -> {
            if (begun.equals(step) && !gotOn) {
                BENCH.database().failAt(point, Failure.FOR_GOOD, WORDS);
            }
        });
        assertThatThrownBy(() -> runJobOf(step)).isInstanceOf(RuntimeException.class);
        BENCH.database().revive();
        BENCH.seen().forget();
    }

    private static void begin() {
        BENCH.begin(folder.resolve("work-" + works++));
    }

    private static Path delivery() {
        return folder.resolve("delivery");
    }

    private static void prepareFor(String step) {
        begin();
        if (STUDY.contains(step)) {
            BENCH.database().changeTo(takenIn);
        }
    }

    private static void runJobOf(String step) {
        if (INTAKE.contains(step)) {
            BENCH.intake(delivery());
        } else {
            BENCH.study(Optional.empty());
        }
    }

    private static Map<String, String> expected(String step) {
        if (INTAKE.contains(step)) {
            return afterIntake;
        }
        Map<String, String> expected = new HashMap<>(afterStudy);
        expected.keySet().removeIf(name -> name.startsWith("deliveries"));
        return expected;
    }
}
