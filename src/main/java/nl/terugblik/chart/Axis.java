package nl.terugblik.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * A horizontal axis, logarithmic around 1 or linear around 0, wide enough for what it must show.
 *
 * @param logarithmic whether equal distances are equal ratios
 * @param low its left end
 * @param high its right end
 * @param ticks the marked values, from left to right
 */
record Axis(boolean logarithmic, double low, double high, List<Double> ticks) {
    private static final List<Double> RATIOS =
            List.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);
    private static final List<Double> STEPS = List.of(0.1, 0.2, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);

    /** An axis of ratios. What lies below 0.02 or above 50 falls off it and is drawn as an arrow. */
    static Axis ofRatios(DoubleStream shown) {
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
    static Axis ofDifferences(DoubleStream shown) {
        double reach = DoubleStream.concat(shown, DoubleStream.of(0.5))
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0.5);
        double step = STEPS.stream().filter(s -> s * 4 >= reach).findFirst().orElse(reach / 4);
        int each = (int) Math.ceil(reach / step - 1e-9);
        List<Double> ticks = new ArrayList<>();
        for (int i = -each; i <= each; i++) {
            ticks.add(i * step);
        }
        return new Axis(false, -each * step, each * step, ticks);
    }

    double reference() {
        return logarithmic ? 1 : 0;
    }

    /** Where a value lies: 0 at the left end, 1 at the right, beyond them what is off the axis. */
    double position(double value) {
        if (!logarithmic) {
            return (value - low) / (high - low);
        }
        return value <= 0 ? -1 : Math.log(value / low) / Math.log(high / low);
    }

    void draw(Canvas canvas, double left, double width, double top, double bottom, DoubleFunction<String> labels) {
        for (double tick : ticks) {
            double x = left + width * position(tick);
            canvas.line(
                    x, top, x, bottom, tick == reference() ? Palette.INK : Palette.RULE, tick == reference() ? 1.2 : 1);
            canvas.text(x, bottom + 16, labels.apply(tick), "middle", Palette.QUIET, false);
        }
    }
}
