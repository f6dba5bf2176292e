package nl.terugblik.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of invented families that R matched, in pairs or with controls that serve again, by {@code src/test/R/matched.R}. */
class MatchedTablesAgainstRTest {

    private static final double TOLERANCE = 1e-8;
    private static final String BALANCE =
            "covariate,level,sample,difference,smd\nage,,all,1,0.2\nage,,matched,0.1,0.02\n";

    @TempDir
    Path run;

    @ParameterizedTest
    @CsvSource({
        "pairs, baseline",
        "pairs, outcomes",
        "pairs, pairs",
        "pairs, specifications",
        "pairs, matched-effects",
        "replaced, baseline",
        "replaced, outcomes",
        "replaced, matched-effects"
    })
    void agreeWithR(String sample, String table) throws IOException {
        analysed(sample).writeTo(run);
        Rows.read(run.resolve("tables/" + table + ".csv"))
                .agreeWith(
                        Rows.read(resources().resolve("matched/" + sample + "/" + table + "-expected.csv")), TOLERANCE);
    }

    @Test
    void compareNoPairsWhereControlsServeAgain() throws IOException {
        assertThat(analysed("replaced").matched().orElseThrow().pairs()).isEmpty();
        assertThat(analysed("replaced").matched().orElseThrow().bounds()).isEmpty();
        assertThat(analysed("replaced").matched().orElseThrow().sensitivity()).hasSize(4);
    }

    /** The study whose own families are this sample; beside the pairs the others are compared. */
    private Tables analysed(String sample) throws IOException {
        Path dataset = Files.createDirectories(run.resolve("dataset"));
        for (String file : List.of("codebook.json", "long.csv", "missing.csv")) {
            Files.writeString(
                    dataset.resolve(file), Files.readString(resources().resolve("dataset/" + file)));
        }
        String names =
                sample.equals("pairs") ? "{\"name\": \"pairs\"}, {\"name\": \"replaced\"}" : "{\"name\": \"replaced\"}";
        Files.writeString(
                dataset.resolve("analysis.json"),
                Files.readString(resources().resolve("dataset/analysis.json"))
                        .replaceFirst("\\{", "{\"matching\": [" + names + "],"));
        String coded = Files.readString(resources().resolve("matched/" + sample + "/coded.csv"));
        Files.writeString(dataset.resolve("coded.csv"), coded);
        Files.writeString(
                dataset.resolve("coded-unmatched.csv"),
                Files.readString(resources().resolve("matched/coded-unmatched.csv")));
        Path others = Files.createDirectories(run.resolve("cohort/specifications/replaced"));
        Files.writeString(run.resolve("cohort/balance.csv"), BALANCE);
        Files.writeString(others.resolve("balance.csv"), BALANCE);
        // Beside family, set and weight the others' own file has nothing that is needed.
        Files.writeString(
                others.resolve("weights.csv"), Files.readString(resources().resolve("matched/replaced/coded.csv")));
        return Tables.analyse(run);
    }

    private static Path resources() {
        try {
            return Path.of(Objects.requireNonNull(
                                    MatchedTablesAgainstRTest.class.getResource("matched/coded-unmatched.csv"))
                            .toURI())
                    .resolve("../..")
                    .normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
