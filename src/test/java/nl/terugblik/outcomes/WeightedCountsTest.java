package nl.terugblik.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import nl.terugblik.outcomes.effects.OutcomeRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts of matched families, of which those whose value is missing take their weight with them. */
class WeightedCountsTest {
    @TempDir
    Path run;

    @Test
    void countsSoThatTheCountOutOfTheFamiliesIsTheirWeightedShare() {
        String families = """
                group        | yes | set | weight | families
                experimental | 1   | 1   | 1      | 3
                experimental | 0   | 2   | 1      | 1
                control      | 1   | 1   | 0.5    | 2
                control      | 0   | 2   | 1.5    | 2
                control      |     | 2   | 2      | 1
                """;
        OutcomeRow row = StudyFiles.in(run)
                .variable("yes", "binary")
                .outcome("yes")
                .beforeMatching(families)
                .families(families)
                .outcomes()
                .get(0);
        assertThat(row.experimental().figure()).hasValue(3);
        assertThat(row.control().n()).isEqualTo(4);
        // A weight of 1 out of one of 4.
        assertThat(row.control().figure().orElseThrow()).isCloseTo(4 * 0.25, within(1e-12));
    }
}
