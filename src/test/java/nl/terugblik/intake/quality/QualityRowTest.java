package nl.terugblik.intake.quality;

import static org.assertj.core.api.Assertions.assertThat;

import nl.terugblik.intake.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a rule stands beside the delivery before. */
class QualityRowTest {

    @ParameterizedTest
    @CsvSource({
        // now of, before of
        "5, 1000, 0, 0, FIRST",
        "5, 1000, 0, 900, NEW",
        "0, 1000, 5, 900, GONE",
        "10, 1000, 5, 1000, JUMPED",
        "9, 1000, 5, 1000, SAME",
        "5, 1000, 10, 1000, JUMPED",
        "8, 1000, 4, 1000, SAME",
        "40, 1000, 30, 1000, SAME",
        "2, 1000, 1, 1000, SAME"
    })
    void standsByItsShare(long rows, long read, long before, long readBefore, QualityRow.Status status) {
        QualityRow row = new QualityRow("plans", "kind", Rule.UNKNOWN_CODE, rows, read, before, readBefore);
        assertThat(row.status()).isEqualTo(status);
    }

    @Test
    void anEmptyTableHasNoShare() {
        assertThat(new QualityRow("plans", "", Rule.TRUNCATED, 0, 0, 3, 10).share())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleIsAboutSomething(Rule rule) {
        assertThat(Category.of(rule).code()).isIn("completeness", "conformance", "plausibility");
    }
}
