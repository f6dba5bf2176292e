package nl.terugblik.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a study can choose of its tests, on 170 invented families, cell by cell against {@code src/test/R/options.R}. */
class OptionsAgainstRTest {

    private static final double TOLERANCE = 1e-9;

    @TempDir
    Path run;

    @ParameterizedTest
    @ValueSource(strings = {"levene", "welch"})
    void comparesMeansAsTheStudyAsks(String means) throws IOException {
        analysed(means).agreesOn("baseline", "baseline-" + means);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderation", "outcomes"})
    void agreesWithR(String table) throws IOException {
        analysed("levene").agreesOn(table, table);
    }

    @Test
    void theSecondFormulasGiveWelchesTestToo() throws IOException {
        analysed("welch");
        List<CSVRecord> checks = Rows.read(run.resolve("tables/self-check.csv")).rows().stream()
                .filter(row -> row.get("table").equals("baseline.csv"))
                .toList();
        assertThat(checks).hasSize(6).allMatch(row -> row.get("verdict").equals("agrees"));
    }

    /** The tables under the choices of {@code options/analysis.json}. */
    private OptionsAgainstRTest analysed(String means) throws IOException {
        Path dataset = Files.createDirectories(run.resolve("dataset"));
        for (String file : List.of("codebook.json", "missing.csv", "coded.csv", "long.csv")) {
            Files.copy(invented("dataset/" + file), dataset.resolve(file));
        }
        Files.writeString(
                dataset.resolve("analysis.json"),
                Files.readString(invented("options/analysis.json")).replace("levene", means));
        Tables.analyse(run).writeTo(run);
        return this;
    }

    private void agreesOn(String table, String expected) {
        Rows.read(run.resolve("tables/" + table + ".csv"))
                .agreeWith(Rows.read(invented("options/" + expected + "-expected.csv")), TOLERANCE);
    }

    private static Path invented(String file) {
        try {
            return Path.of(Objects.requireNonNull(OptionsAgainstRTest.class.getResource(file))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
