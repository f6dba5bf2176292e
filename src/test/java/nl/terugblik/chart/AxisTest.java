package nl.terugblik.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

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
    }

    @Test
    void standsWithoutAnythingToShow() {
        assertThat(Axis.ofDifferences(DoubleStream.empty()).high()).isGreaterThanOrEqualTo(0.5);
        assertThat(Axis.ofRatios(DoubleStream.empty()).ticks()).contains(1.0);
    }
}
