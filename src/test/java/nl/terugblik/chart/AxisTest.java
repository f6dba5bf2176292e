package nl.terugblik.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    @Test
    void isWideEnoughForItsRatios() {
        Axis axis = Axis.ofRatios(DoubleStream.of(0.3, 7));
        assertThat(axis.ticks()).containsExactly(0.2, 0.5, 1.0, 2.0, 5.0, 10.0);
        assertThat(axis.position(0.2)).isEqualTo(0);
        assertThat(axis.position(10)).isEqualTo(1, within(1e-12));
    }

    @Test
    void makesEqualRatiosEquallyFar() {
        Axis axis = Axis.ofRatios(DoubleStream.of(0.5, 2));
        double one = axis.position(1);
        assertThat(axis.position(2) - one).isEqualTo(one - axis.position(0.5), within(1e-12));
    }

    @Test
    void letsWhatIsFarOffFallOff() {
        Axis axis = Axis.ofRatios(DoubleStream.of(1e-9, 1e12, Double.POSITIVE_INFINITY));
        assertThat(axis.low()).isEqualTo(0.02);
        assertThat(axis.high()).isEqualTo(50);
        assertThat(axis.position(1e12)).isGreaterThan(1);
        assertThat(axis.position(0)).isNegative();
    }

    @Test
    void reachesAsFarLeftAsRight() {
        Axis axis = Axis.ofDifferences(DoubleStream.of(-0.3, 0.72));
        assertThat(axis.low()).isEqualTo(-axis.high());
        assertThat(axis.high()).isGreaterThanOrEqualTo(0.72);
        assertThat(axis.position(0)).isEqualTo(0.5);
        assertThat(axis.ticks()).containsExactly(-0.8, -0.6, -0.4, -0.2, 0.0, 0.2, 0.4, 0.6, 0.8);
    }

    @Test
    void standsWithoutAnythingToShow() {
        assertThat(Axis.ofDifferences(DoubleStream.empty()).high()).isGreaterThanOrEqualTo(0.5);
        assertThat(Axis.ofRatios(DoubleStream.empty()).ticks()).contains(1.0);
    }

    @ParameterizedTest
    @CsvSource({
        "0,    0.25, false, -0.3 -0.2 -0.1 0.0 0.1 0.2 0.3",
        "0.3,  0.25, true,  0.0 0.05 0.1 0.15 0.2 0.25 0.3",
        "0.42, 0.25, false, -0.6 -0.4 -0.2 0.0 0.2 0.4 0.6",
        "1,    0.25, false, -1.0 -0.5 0.0 0.5 1.0",
        "1.01, 0.25, true,  0.0 0.05 0.1 0.15 0.2 0.25",
        "0.1,  5,    false, -6.0 -4.0 -2.0 0.0 2.0 4.0 6.0"
    })
    void reachesForBalanceNoFurtherThanOne(double value, double least, boolean absolute, String ticks) {
        Axis axis = Axis.ofBalance(DoubleStream.of(-value), least, absolute);
        assertThat(written(axis)).isEqualTo(ticks);
        assertThat(axis.position(axis.ticks().get(0))).isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({
        "0,     true,  0.0 1.0",
        "0,     false, 0.0 1.0",
        "1,     true,  0.0 1.0",
        "7,     true,  0.0 5.0 10.0",
        "0.11,  false, 0.0 0.05 0.1 0.15",
        "3e-9,  false, 0.0 1.0E-9 2.0E-9 3.0E-9",
        "4e300, true,  0.0 2.0E300 4.0E300"
    })
    void marksAmountsRoundly(double highest, boolean whole, String ticks) {
        assertThat(written(Axis.ofAmounts(highest, whole))).isEqualTo(ticks);
    }

    @ParameterizedTest
    @CsvSource({
        "0.07, 0.95, 0.2 0.4 0.6 0.8",
        "0,    1,    0.0 0.2 0.4 0.6 0.8 1.0",
        "-4.2, 1.1,  -4.0 -3.0 -2.0 -1.0 0.0 1.0",
        "0.45, 0.55, 0.46 0.48 0.5 0.52 0.54"
    })
    void marksARangeRoundlyBetweenItsEnds(double low, double high, String ticks) {
        Axis axis = Axis.ofRange(low, high);
        assertThat(written(axis)).isEqualTo(ticks);
        assertThat(axis.position(low)).isEqualTo(0);
        assertThat(axis.position(high)).isEqualTo(1);
    }

    private static String written(Axis axis) {
        return axis.ticks().stream().map(tick -> Double.toString(tick)).collect(Collectors.joining(" "));
    }
}
