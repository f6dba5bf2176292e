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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of 170 invented families, cell by cell against {@code src/test/R/outcomes.R}. */
class TablesAgainstRTest {

    /** Both sides compute in doubles; a fit costs either of them some of its sixteen digits. */
    private static final double TOLERANCE = 1e-9;

    @TempDir
    Path run;

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "outcomes", "moderation", "reliability"})
    void agreesWithR(String table) throws IOException {
        Tables.analyse(invented()).writeTo(run);

        Rows.read(run.resolve("tables/" + table + ".csv"))
                .agreeWith(Rows.read(invented().resolve(table + "-expected.csv")), TOLERANCE);
    }

    @Test
    void givesTheSameBytesWhateverTheOrderOfRows() throws IOException {
        Path dataset = Files.createDirectories(run.resolve("dataset"));
        for (String file : List.of("analysis.json", "codebook.json", "missing.csv")) {
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
