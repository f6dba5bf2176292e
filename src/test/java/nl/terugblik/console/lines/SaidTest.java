package nl.terugblik.console.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of the logs of commands. */
class SaidTest {

    private static final String BEFORE = "2026-11-30T04:08:50.230Z actor=anna process=12415 command=";

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            run: the command began (Terugblik 0.3.0)                               | run              | -     | -               | -1 | the command began (Terugblik 0.3.0)
            run run=ekc-1: the run began                                           | run              | ekc-1 | -               | -1 | the run began
            "quarantine show" exit=2: the command ended: wrong usage               | quarantine show  | -     | -               | 2  | the command ended: wrong usage
            run run=ekc-1 step="screen families": ended; 400 done                  | run              | ekc-1 | screen families | -1 | ended; 400 done
            run run=ekc-1 step=analyse: began                                      | run              | ekc-1 | analyse         | -1 | began
            run run=ekc-1: the run is failed: a sentence: with colons exit=3: here | run              | ekc-1 | -               | -1 | the run is failed: a sentence: with colons exit=3: here
            """)
    void areReadAsTheyWereMeant(String line, String command, String run, String step, int exit, String words) {
        Said said = Said.of(BEFORE + line).orElseThrow();
        assertThat(said.command()).isEqualTo(command);
        assertThat(said.run()).isEqualTo(java.util.Optional.ofNullable(run));
        assertThat(said.step()).isEqualTo(java.util.Optional.ofNullable(step));
        assertThat(said.exit()).isEqualTo(exit < 0 ? OptionalInt.empty() : OptionalInt.of(exit));
        assertThat(said.words()).isEqualTo(words);
        assertThat(said.process()).isEqualTo(12415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "what", "2026-13-30T04:08:50Z actor=anna process=1 command=run: what"})
    void ofAnotherShapeAreNone(String line) {
        assertThat(Said.of(line)).isEmpty();
    }

    @Test
    void tellsTheFirstOfACommand() {
        assertThat(Said.of(BEFORE + "run: the command began (Terugblik 1)")
                        .orElseThrow()
                        .begins())
                .isTrue();
        assertThat(Said.of(BEFORE + "run run=ekc-1: the command began")
                        .orElseThrow()
                        .begins())
                .isFalse();
    }
}
