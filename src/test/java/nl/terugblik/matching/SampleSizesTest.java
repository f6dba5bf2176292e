package nl.terugblik.matching;

import static nl.terugblik.matching.UnmatchedReason.CONTROLS_EXHAUSTED;
import static nl.terugblik.matching.UnmatchedReason.MISSING_COVARIATE;
import static nl.terugblik.matching.UnmatchedReason.NO_CANDIDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import nl.terugblik.matching.balance.SampleSizes;
import org.junit.jupiter.api.Test;

class SampleSizesTest {

    @Test
    void countRowsByGroupAndReason() {
        SampleSizes sizes = sizes("""
                treated weight age
                1       1      2
                1       1      4
                1       0      4
                1       0      .
                0       1.5    2
                0       0.5    2
                0       1      2
                0       0      2
                0       0      2
                0       0      .
                """);
        assertThat(sizes.treated())
                .isEqualTo(new SampleSizes.Group(4, 2, 2, Map.of(CONTROLS_EXHAUSTED, 1, MISSING_COVARIATE, 1)));
        assertThat(sizes.control())
                .isEqualTo(new SampleSizes.Group(6, 3, 9 / 3.5, Map.of(NO_CANDIDATE, 2, MISSING_COVARIATE, 1)));
        assertThat(sizes.control().unmatched().keySet()).containsExactly(UnmatchedReason.values());
    }

    @Test
    void haveNoEffectiveSizeWhereNobodyIsMatched() {
        assertThat(sizes("""
                treated weight age
                1       0      2
                0       0      2
                """).treated()).isEqualTo(new SampleSizes.Group(1, 0, 0, Map.of(CONTROLS_EXHAUSTED, 1)));
    }

    @Test
    void refuseRowsThatAreNotAccountedFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SampleSizes.Group(3, 1, 1, Map.of(NO_CANDIDATE, 1)))
                .withMessageContaining("every row");
    }

    private static SampleSizes sizes(String text) {
        JudgedTable judged = JudgedTable.of(text, MissingPolicy.DROP);
        return SampleSizes.of(judged.table(), judged.matching());
    }
}
