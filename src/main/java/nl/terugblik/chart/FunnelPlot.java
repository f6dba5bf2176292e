package nl.terugblik.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * A funnel plot: effects against their standard errors, large studies above, with the region around the pooled effect where
 * 95 % of them would lie if all differed by chance alone.
 *
 * @param title what it shows, for screen readers
 * @param description the same in a sentence
 * @param across what the horizontal axis measures
 * @param down what the vertical axis measures
 * @param middle the pooled effect
 * @param ticks writes a tick of an axis
 * @param points the effects
 */
public record FunnelPlot(
        String title,
        String description,
        String across,
        String down,
        double middle,
        DoubleFunction<String> ticks,
        List<Point> points) {

    private static final double WIDTH = 760;
    private static final double LEFT = 90;
    private static final double PLOT_WIDTH = 640;
    private static final double TOP = 20;
    private static final double HEIGHT = 320;
    private static final double NORMAL = 1.959963984540054;

    /**
     * An effect.
     *
     * @param kind whether it was printed, is the own study's, or was filled in
     */
    public record Point(double effect, double error, Kind kind) {}

    /** What an effect is. */
    public enum Kind {
        PRINTED,
        OWN,
        FILLED_IN
    }

    public FunnelPlot {
        points = List.copyOf(points);
    }

    /** The picture; {@code id} must be unique on its page. */
    public Markup svg(String id) {
        Canvas canvas = new Canvas(id, title, description, WIDTH, TOP + HEIGHT + 48);
        double highest = points.stream().mapToDouble(Point::error).max().orElse(1);
        Axis down = Axis.ofAmounts(highest, false);
        double reach = NORMAL * down.high();
        Axis axis = Axis.ofDifferences(DoubleStream.concat(
                points.stream().mapToDouble(Point::effect), DoubleStream.of(middle - reach, middle + reach)));
        double bottom = TOP + HEIGHT;
        axis.draw(canvas, LEFT, PLOT_WIDTH, TOP, bottom, ticks);
        for (double tick : down.ticks()) {
            double y = TOP + HEIGHT * down.position(tick);
            canvas.line(LEFT, y, LEFT + PLOT_WIDTH, y, Palette.RULE, 1);
            canvas.text(LEFT - 8, y + 4.5, ticks.apply(tick), "end", Palette.QUIET, false);
        }
        double top = x(axis, middle);
        canvas.line(top, TOP, top, bottom, Palette.ACCENT, 1.2);
        canvas.dashed(top, TOP, x(axis, middle - reach), bottom, Palette.QUIET);
        canvas.dashed(top, TOP, x(axis, middle + reach), bottom, Palette.QUIET);
        for (Point point : points) {
            double y = TOP + HEIGHT * down.position(point.error());
            draw(canvas, point.kind(), x(axis, point.effect()), y);
        }
        canvas.text(LEFT + PLOT_WIDTH / 2, bottom + 38, across, "middle", Palette.QUIET, false);
        canvas.text(0, TOP - 6, down(), "start", Palette.QUIET, false);
        return canvas.finish();
    }

    private static void draw(Canvas canvas, Kind kind, double x, double y) {
        switch (kind) {
            case PRINTED -> canvas.circle(x, y, 3.5, Palette.ACCENT, Palette.ACCENT);
            case OWN -> canvas.diamond(x, y, 6.5, Palette.SECOND);
            case FILLED_IN -> canvas.circle(x, y, 3.5, Palette.PAPER, Palette.ACCENT);
        }
    }

    private static double x(Axis axis, double value) {
        return LEFT + PLOT_WIDTH * axis.position(value);
    }
}
