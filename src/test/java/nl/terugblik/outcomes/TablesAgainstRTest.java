package nl.terugblik.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of 170 invented families, cell by cell against {@code src/test/R/outcomes.R}. */
class TablesAgainstRTest {

    /** Both sides compute in doubles; a fit costs either of them some of its sixteen digits. */
    private static final double TOLERANCE = 1e-9;

    private static final CSVFormat WITH_HEADER =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @TempDir
    Path run;

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "outcomes", "moderation", "reliability"})
    void agreesWithR(String table) throws IOException {
        Tables.analyse(invented()).writeTo(run);

        List<CSVRecord> actual = rows(run.resolve("tables/" + table + ".csv"));
        List<CSVRecord> expected = rows(invented().resolve(table + "-expected.csv"));
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            int row = i;
            expected.get(row)
                    .toMap()
                    .forEach((column, cell) ->
                            assertSame(cell, actual.get(row).get(column), "%s of row %d".formatted(column, row)));
        }
    }

    @Test
    void givesTheSameBytesWhateverTheOrderOfRows() throws IOException {
        Path dataset = Files.createDirectories(run.resolve("dataset"));
        for (String file : List.of("analysis.json", "codebook.json")) {
            Files.copy(invented().resolve("dataset").resolve(file), dataset.resolve(file));
        }
        for (String file : List.of("coded.csv", "long.csv")) {
            List<String> lines = new ArrayList<>(
                    Files.readAllLines(invented().resolve("dataset").resolve(file)));
            Collections.shuffle(lines.subList(1, lines.size()), new Random(7));
            Files.write(dataset.resolve(file), lines);
        }
        List<Path> shuffled = Tables.analyse(run).writeTo(run);

        List<Path> ordered = Tables.analyse(invented()).writeTo(Files.createDirectory(run.resolve("ordered")));
        for (int i = 0; i < ordered.size(); i++) {
            assertThat(shuffled.get(i)).hasSameBinaryContentAs(ordered.get(i));
        }
    }

    private static void assertSame(String expected, String actual, String where) {
        if (!expected.matches("-?[0-9].*")) {
            assertThat(actual).as(where).isEqualTo(expected);
            return;
        }
        double number = Double.parseDouble(expected);
        assertThat(Math.abs(Double.parseDouble(actual) - number))
                .as(where)
                .isLessThanOrEqualTo(1e-12 + TOLERANCE * Math.abs(number));
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (var parser = WITH_HEADER.parse(Files.newBufferedReader(file))) {
            return parser.getRecords();
        }
    }

    private static Path invented() {
        try {
            return Path.of(Objects.requireNonNull(TablesAgainstRTest.class.getResource("dataset/coded.csv"))
                            .toURI())
                    .resolve("../..")
                    .normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
