package nl.terugblik.report.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MeanDifferenceTest {
    /** R: x = c(1,2,3,4,6); y = c(2,4,5,7,9); t.test(x, y, var.equal = TRUE)$conf.int; anova(lm(v ~ g))$F is 2.2. */
    @Test
    void isThePooledIntervalOfTheTwoMeans() {
        var row = new Row(
                "tables/outcomes.csv",
                Map.of(
                        "test",
                        "ancova",
                        "p",
                        "0.1972",
                        "experimental",
                        "3.2",
                        "experimental_sd",
                        "1.923538406",
                        "control",
                        "5.4",
                        "control_sd",
                        "2.701851217",
                        "statistic",
                        "2.2",
                        "df2",
                        "8"));
        MeanDifference difference = MeanDifference.of(row).orElseThrow();
        assertThat(difference.value()).isEqualTo(-2.2, within(1e-9));
        assertThat(difference.low()).isEqualTo(-5.620356876, within(1e-8));
        assertThat(difference.high()).isEqualTo(1.220356876, within(1e-8));
        assertThat(difference.unit()).isEqualTo(1.923538406);
    }

    @Test
    void isNotThereWithoutATest() {
        var row = new Row("tables/outcomes.csv", Map.of("test", "none", "experimental", "3.2", "control", "5.4"));
        assertThat(MeanDifference.of(row)).isEmpty();
    }
}
