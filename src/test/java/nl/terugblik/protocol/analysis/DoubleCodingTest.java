package nl.terugblik.protocol.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a study asks of double coding. */
class DoubleCodingTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isNoneWhereTheStudySaysNothing() throws IOException {
        assertThat(asked("")).isEmpty();
    }

    @Test
    void isTheUsualWhereItIsNamedAlone() throws IOException {
        assertThat(asked("double_coding: {}")).contains(DoubleCoding.USUAL);
    }

    @Test
    void isWhatTheStudySays() throws IOException {
        assertThat(asked("double_coding: {share: 0.35, minimum: 4, seed: 7, coders: 2,"
                        + " tolerance: {months: 0.5}, max_error: 0.1}"))
                .contains(new DoubleCoding(
                        new BigDecimal("0.35"), 4, 7, 2, new DoubleCoding.Tolerance(0.5, 0.05, 0.01), 0.1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{share: 0}              | must be a number from 0.001 to 1.",
                "{share: 1.5}            | must be a number from 0.001 to 1.",
                "{coders: 3}             | must be one of 1, 2.",
                "{minimum: 0}            | must be a whole number from 1 to 100000.",
                "{tolerance: {weeks: 1}} | is not known here",
                "{shares: 0.2}           | is not known here; did you mean share?",
                "20                      | must be a group of fields."
            })
    void isRefusedWithASentence(String asked, String sentence) {
        assertThatThrownBy(() -> asked("double_coding: " + asked))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining("double_coding")
                .hasMessageContaining(sentence);
    }

    private Optional<DoubleCoding> asked(String line) throws IOException {
        String study = Files.readString(Path.of("jobs/ekc-follow-up.yaml"))
                .replace("instruments/", Path.of("jobs/instruments").toAbsolutePath() + "/");
        Path file = Files.writeString(folder.resolve("study.yaml"), study + line + "\n");
        return StudyFile.read(file).analysis().options().doubleCoding();
    }
}
