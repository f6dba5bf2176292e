package nl.terugblik.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The invented families beside the studies of the project. */
class InventedFamiliesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"jobs/ekc-short-term.yaml", "jobs/ekc-follow-up.yaml", "docs/questions/two-placements.yaml"})
    void areWhatTheyAreExpectedToBe(String study) {
        assertThat(InventedFamilies.judge(InventedFamilies.beside(Path.of(study))))
                .isNotEmpty()
                .allSatisfy(verdict -> assertThat(verdict.found())
                        .as("line %d: %s", verdict.line(), verdict.what())
                        .isEqualTo(verdict.expected()));
    }

    @Test
    void thatFareOtherwiseAreTold(@TempDir Path folder) throws IOException {
        Files.copy(Path.of("docs/questions/two-placements.yaml"), folder.resolve("two.yaml"));
        Files.createDirectories(folder.resolve("instruments"));
        Files.copy(
                Path.of("docs/questions/instruments/placements.yaml"), folder.resolve("instruments/placements.yaml"));
        Files.writeString(folder.resolve("two.test.yaml"), """
                extracted_on: 2015-12-31
                families:
                  - what: an order and no stay
                    rows: {supervision_orders: [{child_id: a, kind: order, pronounced_on: 2013-03-01}]}
                    expect: {group: once}
                """);
        assertThat(InventedFamilies.judge(folder.resolve("two.test.yaml")))
                .containsExactly(new Verdict(3, "an order and no stay", "once", "out as no_placement"));
    }
}
