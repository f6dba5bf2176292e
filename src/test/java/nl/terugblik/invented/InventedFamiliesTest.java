package nl.terugblik.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The invented families beside the studies of the project. */
class InventedFamiliesTest {

    @ParameterizedTest
    @ValueSource(strings = {"jobs/ekc-short-term.yaml"})
    void areWhatTheyAreExpectedToBe(String study) {
        assertThat(InventedFamilies.judge(InventedFamilies.beside(Path.of(study))))
                .isNotEmpty()
                .allSatisfy(verdict -> assertThat(verdict.found())
                        .as("line %d: %s", verdict.line(), verdict.what())
                        .isEqualTo(verdict.expected()));
    }
}
