package nl.terugblik.statistics.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.terugblik.statistics.FromR;
import nl.terugblik.statistics.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves weighted means, standard deviations and effective sample sizes against R's {@code MatchIt} and {@code cov.wt}. */
class WeightedSamplesAgainstRTest {

    private static final FromR.Cases DATA = FromR.cases("weighted.csv");
    private static final FromR.Cases EXPECTED = FromR.cases("weighted-samples-expected.csv");

    static Set<String> cases() {
        return EXPECTED.names();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(String name) {
        String[] parts = name.split("/");
        List<FromR.Row> rows = DATA.of(parts[0]).stream()
                .filter(row -> row.text("condition").equals(parts[1]))
                .toList();
        WeightedSample sample = sample(
                FromR.column(rows, row -> row.number(parts[2])), FromR.column(rows, row -> row.number("weight")));
        FromR.agrees(EXPECTED.of(name), row -> switch (row.text("quantity")) {
            case "mean" -> sample.mean();
            case "variance" -> sample.variance().orElseThrow();
            case "sd" -> sample.standardDeviation().orElseThrow();
            case "ess" -> sample.effectiveSize();
            default -> throw new IllegalStateException(row.text("quantity"));
        });
    }

    @Test
    void isTheOrdinarySummaryToTheBitWhereAllWeightsAreOne() {
        double[] values = new Random(6).doubles(37).toArray();
        double[] ones = new double[37];
        Arrays.fill(ones, 1);
        Sample plain = Sample.summary(values);
        WeightedSample weighted = sample(values, ones);
        assertThat(weighted.mean()).isEqualTo(plain.mean());
        assertThat(weighted.standardDeviation()).isEqualTo(plain.standardDeviation());
        assertThat(weighted.effectiveSize()).isEqualTo(37);
    }

    @Test
    void hasTheSpreadOfTwoRowsHoweverUnequalTheirWeights() {
        WeightedSample sample = sample(new double[] {0, 1}, new double[] {1e20, 1});
        assertThat(sample.variance().orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(sample.effectiveSize()).isCloseTo(1, within(1e-12));
    }

    @Test
    void hasNoVarianceOfASingleRow() {
        assertThat(sample(new double[] {4}, new double[] {2}).variance()).isEmpty();
        assertThat(sample(new double[] {4}, new double[] {2}).standardDeviation())
                .isEmpty();
        assertThat(sample(new double[] {0.1, 0.1, 0.1}, new double[] {2, 0.7, 3})
                        .standardDeviation())
                .hasValue(0);
        assertThat(WeightedSample.of(new double[0], new double[0]).reason())
                .contains(Reason.of(Reason.Code.EMPTY_GROUP));
    }

    @Test
    void refusesWeightsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> sample(new double[] {1, 2}, new double[] {1, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> sample(new double[] {1, 2}, new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> sample(new double[] {1, 2}, new double[] {1e200, 1e200}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sample(new double[] {1, 2}, new double[] {1e-200, 1e-200}));
        assertThatIllegalArgumentException().isThrownBy(() -> sample(new double[] {Double.NaN}, new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> new WeightedSample(1, 1, 0, 1, 0, -1));
    }

    private static WeightedSample sample(double[] values, double[] weights) {
        return WeightedSample.of(values, weights).found().orElseThrow();
    }
}
