package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the worked examples of pooling, and the pooled effects of 2016, to what the program does. */
class MetaExampleTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"calendars", "bcg"})
    void thePageShowsWhatIsPrinted(String example) throws IOException {
        Path page = Path.of("docs/meta/README.md");
        Path out = folder.resolve("out");
        Said said = Said.by(
                "--work",
                folder.resolve("work").toString(),
                "meta",
                "docs/meta/" + example + ".yaml",
                "--out",
                out.toString());

        assertThat(said.exit()).isZero();
        String printed = said.out().lines().limit(4).map(line -> "    " + line).collect(Collectors.joining("\n"));
        assertThat(Files.readString(page))
                .contains(printed)
                .contains("./terugblik meta docs/meta/" + example + ".yaml");
    }

    @Test
    void thePageShowsWhatIsDrawn() throws IOException {
        Path out = folder.resolve("out");
        Said.by("--work", folder.resolve("work").toString(), "meta", "docs/meta/bcg.yaml", "--out", out.toString());

        assertThat(Files.readString(Path.of("docs/meta/forest.svg")))
                .isEqualTo(Files.readString(out.resolve("forest-1-tuberculosis.svg")));
    }

    /** The intervals and p that follow from what was printed. */
    @Test
    void poolsNothingOfWhatWasPooledIn2016() {
        Said said = Said.by(
                "--work",
                folder.resolve("work").toString(),
                "meta",
                "sample-dossiers/published-2016-i/meta.yaml",
                "--out",
                folder.resolve("out").toString());

        assertThat(said.exit()).isZero();
        assertThat(said.out().lines().filter(line -> line.startsWith("  ")))
                .isEqualTo(List.of(
                        "  published      0.015 [-0.344, 0.374], p 0.935",
                        "  published      0.112 [-0.158, 0.382], p 0.417",
                        "  published      -0.094 [-0.437, 0.249], p 0.591",
                        "  published      0.216 [-0.019, 0.451], p 0.072",
                        "  published      0.142 [0.091, 0.193], p < 0.001"));
    }
}
