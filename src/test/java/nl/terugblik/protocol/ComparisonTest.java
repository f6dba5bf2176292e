package nl.terugblik.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void isOfExperimentalAndControlFamiliesUnlessTheStudySaysOtherwise() {
        assertThat(Comparison.USUAL).isEqualTo(new Comparison("experimental", "control"));
    }

    @Test
    void holdsNoGroupAgainstItself() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Comparison("two_placements", "two_placements"));
    }
}
