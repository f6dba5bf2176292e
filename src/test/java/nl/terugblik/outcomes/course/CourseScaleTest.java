package nl.terugblik.outcomes.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.terugblik.outcomes.CourseTables;
import nl.terugblik.outcomes.Tables;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The codebook decides what a course is, whatever values the families of a cohort happen to have. */
class CourseScaleTest {

    @TempDir
    Path run;

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0"})
    void aClassIsAMeanAndAFlagAShareWhateverFamiliesHave(String everywhere) throws IOException, URISyntaxException {
        CourseTables tables = analysed(everywhere);

        assertThat(kinds(tables, "arij_risk")).containsOnly("mean");
        assertThat(kinds(tables, "care_types")).containsOnly("mean");
        assertThat(kinds(tables, "neglect")).containsOnly("share");
        assertThat(kinds(tables, "children_supervised")).containsOnly("share");
        assertThat(tables.changes().stream()
                        .filter(row -> row.measure().equals("arij_risk"))
                        .flatMap(row -> row.method().stream()))
                .isSubsetOf("bowker", "bowker_exact", "difference_in_differences");
        assertThat(tables.changes().stream()
                        .filter(row -> row.measure().equals("care_types"))
                        .flatMap(row -> row.method().stream()))
                .isSubsetOf("paired_t", "difference_in_differences");
    }

    private static Stream<String> kinds(CourseTables tables, String measure) {
        return tables.courses().stream()
                .filter(row -> row.measure().equals(measure))
                .map(CourseRow::kind);
    }

    /** The families of a run of whom ARIJ and care are the same at every moment. */
    private CourseTables analysed(String everywhere) throws IOException, URISyntaxException {
        Path given = Path.of(Objects.requireNonNull(CourseScaleTest.class.getResource("dataset"))
                .toURI());
        Path dataset = Files.createDirectories(run.resolve("dataset"));
        try (Stream<Path> files = Files.list(given)) {
            for (Path file : files.toList()) {
                Files.copy(file, dataset.resolve(file.getFileName()));
            }
        }
        List<String> lines = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(given.resolve("long.csv"))) {
            List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
            if (names.isEmpty()) {
                names.addAll(cells);
            } else {
                cells.set(names.indexOf("arij_risk"), everywhere);
                cells.set(names.indexOf("care_types"), everywhere);
            }
            lines.add(String.join(",", cells));
        }
        Files.write(dataset.resolve("long.csv"), lines);
        return Tables.analyse(run).course();
    }
}
