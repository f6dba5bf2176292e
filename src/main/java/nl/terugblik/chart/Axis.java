package nl.terugblik.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A horizontal axis, logarithmic around 1 or linear around 0, wide enough for what it must show.
 *
 * @param logarithmic whether equal distances are equal ratios
 * @param low its left end
 * @param high its right end
 * @param ticks the marked values, from left to right
 */
public record Axis(boolean logarithmic, double low, double high, List<Double> ticks) {
    private static final List<Double> RATIOS =
            List.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);
    private static final List<Double> STEPS = List.of(0.1, 0.2, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);

    private static final double FAR_OUT_OF_BALANCE = 1;

    /** An axis of ratios. What lies below 0.02 or above 50 falls off it and is drawn as an arrow. */
    public static Axis ofRatios(DoubleStream shown) {
        var range = DoubleStream.concat(shown, DoubleStream.of(0.4, 2.5))
                .filter(x -> x > 0 && Double.isFinite(x))
                .summaryStatistics();
        double low = RATIOS.stream()
                .filter(tick -> tick <= Math.max(range.getMin(), 0.02))
                .reduce((a, b) -> b)
                .orElse(0.02);
        double high = RATIOS.stream()
                .filter(tick -> tick >= Math.min(range.getMax(), 50))
                .findFirst()
                .orElse(50.0);
        return new Axis(
                true,
                low,
                high,
                RATIOS.stream().filter(tick -> tick >= low && tick <= high).toList());
    }

    /** An axis of differences, as wide to the left as to the right. */
    public static Axis ofDifferences(DoubleStream shown) {
        double reach = DoubleStream.concat(shown, DoubleStream.of(0.5))
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0.5);
        double step = STEPS.stream().filter(s -> s * 4 >= reach).findFirst().orElse(reach / 4);
        int each = (int) Math.ceil(reach / step - 1e-9);
        return between(-each * step, each * step, BigDecimal.valueOf(step));
    }

    /**
     * An axis of standardized differences around 0, or of their sizes from 0. What lies beyond 1 is far out of balance
     * however far it is: it does not stretch the axis and is drawn as an arrow.
     *
     * @param least how far it reaches at least
     */
    public static Axis ofBalance(DoubleStream shown, double least, boolean absolute) {
        double reach = DoubleStream.concat(
                        shown.map(Math::abs).filter(size -> size <= FAR_OUT_OF_BALANCE), DoubleStream.of(least))
                .max()
                .orElse(least);
        BigDecimal step = step(BigDecimal.valueOf(reach), absolute ? 6 : 4);
        double end = step.multiply(least(reach, step)).doubleValue();
        return between(absolute ? 0 : -end, end, step);
    }

    /** An axis of amounts from 0; where only whole amounts are shown its ticks are whole too. */
    public static Axis ofAmounts(double highest, boolean whole) {
        BigDecimal step = highest > 0 ? step(BigDecimal.valueOf(highest), 3) : BigDecimal.ONE;
        BigDecimal used = whole ? step.max(BigDecimal.ONE) : step;
        return between(0, used.multiply(least(highest, used)).max(used).doubleValue(), used);
    }

    /** An axis with exactly these ends, and ticks at round values between them. */
    public static Axis ofRange(double low, double high) {
        return between(low, high, step(BigDecimal.valueOf(high).subtract(BigDecimal.valueOf(low)), 6));
    }

    private static Axis between(double low, double high, BigDecimal step) {
        List<Double> ticks = new ArrayList<>();
        BigDecimal tick = step.multiply(least(low, step));
        while (tick.doubleValue() <= high) {
            ticks.add(tick.doubleValue());
            tick = tick.add(step);
        }
        return new Axis(false, low, high, ticks);
    }

    /** The least of 1, 2 and 5 times a power of ten that covers a length in so many steps or fewer. */
    private static BigDecimal step(BigDecimal length, int most) {
        BigDecimal each = length.divide(BigDecimal.valueOf(most), MathContext.DECIMAL128);
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(each.precision() - each.scale() - 1);
        return Stream.of(1, 2, 5)
                .map(times -> unit.multiply(BigDecimal.valueOf(times)))
                .filter(step -> step.compareTo(each) >= 0)
                .findFirst()
                .orElse(unit.multiply(BigDecimal.TEN));
    }

    /** How many steps from 0 the first tick at or beyond a value lies. */
    private static BigDecimal least(double value, BigDecimal step) {
        return BigDecimal.valueOf(value).divide(step, 0, RoundingMode.CEILING);
    }

    public double reference() {
        return logarithmic ? 1 : 0;
    }

    /** Where a value lies: 0 at the left end, 1 at the right, beyond them what is off the axis. */
    public double position(double value) {
        if (!logarithmic) {
            return (value - low) / (high - low);
        }
        return value <= 0 ? -1 : Math.log(value / low) / Math.log(high / low);
    }

    public void draw(
            Canvas canvas, double left, double width, double top, double bottom, DoubleFunction<String> labels) {
        for (double tick : ticks) {
            double x = left + width * position(tick);
            canvas.line(
                    x, top, x, bottom, tick == reference() ? Palette.INK : Palette.RULE, tick == reference() ? 1.2 : 1);
            canvas.text(x, bottom + 16, labels.apply(tick), "middle", Palette.QUIET, false);
        }
    }
}
