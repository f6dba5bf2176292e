package nl.terugblik.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Measures of two groups from one moment to the next: a panel a measure, with intervals, and under each moment how many
 * were observed.
 *
 * @param title what it shows, for screen readers
 * @param description the same in a sentence
 * @param shares writes a share
 * @param amounts writes any other amount
 * @param panels two beside one another
 */
public record CoursePlot(
        String title,
        String description,
        DoubleFunction<String> shares,
        DoubleFunction<String> amounts,
        List<Panel> panels) {

    private static final double PANEL = 350;
    private static final double LEFT = 52;
    private static final double WIDTH = 260;
    private static final double HEIGHT = 120;
    private static final double TOP = 34;
    private static final double ROW = 240;
    private static final double APART = 7;

    /**
     * A measure.
     *
     * @param heading its name
     * @param share whether it is a share, whose axis ends at 1
     * @param moments the names of the moments
     */
    public record Panel(String heading, boolean share, List<String> moments, Line experimental, Line control) {}

    /** A group's values, one a moment. */
    public record Line(String label, List<Point> points) {}

    /**
     * A value at a moment.
     *
     * @param observed of how many
     */
    public record Point(OptionalDouble value, OptionalDouble low, OptionalDouble high, String observed) {}

    public CoursePlot {
        panels = List.copyOf(panels);
    }

    /** The picture; {@code id} must be unique on its page. */
    public Markup svg(String id) {
        int rows = (panels.size() + 1) / 2;
        Canvas canvas = new Canvas(id, title, description, 2 * PANEL, Math.max(1, rows) * ROW);
        for (int i = 0; i < panels.size(); i++) {
            draw(canvas, panels.get(i), (i % 2) * PANEL, (i / 2) * ROW);
        }
        return canvas.finish();
    }

    private void draw(Canvas canvas, Panel panel, double x, double y) {
        canvas.text(x, y + 16, panel.heading(), "start", Palette.INK, true);
        Axis axis = panel.share() ? Axis.ofRange(0, 1) : Axis.ofAmounts(highest(panel), false);
        for (double tick : axis.ticks()) {
            double at = y + TOP + HEIGHT * (1 - axis.position(tick));
            canvas.line(x + LEFT, at, x + LEFT + WIDTH, at, tick == 0 ? Palette.INK : Palette.RULE, 1);
            canvas.text(
                    x + LEFT - 6,
                    at + 4,
                    panel.share() ? shares.apply(tick) : amounts.apply(tick),
                    "end",
                    Palette.QUIET,
                    false);
        }
        for (int moment = 0; moment < panel.moments().size(); moment++) {
            canvas.text(
                    x(x, moment, panel, 0),
                    y + TOP + HEIGHT + 18,
                    panel.moments().get(moment),
                    "middle",
                    Palette.INK,
                    false);
        }
        line(canvas, panel, panel.experimental(), axis, x, y, -1);
        line(canvas, panel, panel.control(), axis, x, y, 1);
    }

    private static double highest(Panel panel) {
        return Stream.of(panel.experimental(), panel.control())
                .flatMap(line -> line.points().stream())
                .flatMapToDouble(point -> DoubleStream.concat(point.value().stream(), point.high().stream()))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
    }

    private static double x(double left, int moment, Panel panel, int side) {
        double step = WIDTH / panel.moments().size();
        return left + LEFT + step * (moment + 0.5) + side * APART;
    }

    private static void line(Canvas canvas, Panel panel, Line line, Axis axis, double left, double top, int side) {
        boolean experimental = side < 0;
        String colour = experimental ? Palette.ACCENT : Palette.SECOND;
        double text = top + TOP + HEIGHT + (experimental ? 36 : 54);
        canvas.text(left, text, line.label(), "start", colour, true);
        for (int moment = 0; moment < line.points().size(); moment++) {
            Point point = line.points().get(moment);
            double x = x(left, moment, panel, side);
            canvas.text(x(left, moment, panel, 0), text, point.observed(), "middle", Palette.QUIET, false);
            if (point.value().isEmpty()) {
                continue;
            }
            double y = y(axis, top, point.value().getAsDouble());
            if (point.low().isPresent() && point.high().isPresent()) {
                canvas.line(
                        x,
                        y(axis, top, point.low().getAsDouble()),
                        x,
                        y(axis, top, point.high().getAsDouble()),
                        colour,
                        1.4);
            }
            if (moment + 1 < line.points().size()) {
                OptionalDouble next = line.points().get(moment + 1).value();
                if (next.isPresent()) {
                    double to = x(left, moment + 1, panel, side);
                    if (experimental) {
                        canvas.line(x, y, to, y(axis, top, next.getAsDouble()), colour, 1.8);
                    } else {
                        canvas.dashed(x, y, to, y(axis, top, next.getAsDouble()), colour);
                    }
                }
            }
            canvas.circle(x, y, 4, experimental ? colour : Palette.PAPER, colour);
        }
    }

    private static double y(Axis axis, double top, double value) {
        return top + TOP + HEIGHT * (1 - Math.min(1, Math.max(0, axis.position(value))));
    }
}
