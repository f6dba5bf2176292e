package nl.terugblik.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * Curves of a chance over time as steps, with their intervals as pale bands, and below them the numbers still followed.
 *
 * @param words every word around the curves
 * @param times writes a moment
 * @param chances writes a chance
 * @param moments the marked moments, ascending from 0; the axis ends at the last
 * @param curves at most two
 */
public record CurvePlot(
        Words words,
        DoubleFunction<String> times,
        DoubleFunction<String> chances,
        List<Double> moments,
        List<Curve> curves) {

    private static final double LEFT = 150;
    private static final double WIDTH = 460;
    private static final double TOP = 24;
    private static final double HEIGHT = 230;
    private static final double ROW = 18;
    private static final List<String> COLOURS = List.of(Palette.ACCENT, Palette.SECOND);

    /**
     * The words around the curves.
     *
     * @param title what it shows, for screen readers
     * @param description the same in a sentence
     * @param time what the horizontal axis measures
     * @param atRisk what the numbers below are
     */
    public record Words(String title, String description, String time, String atRisk) {}

    /**
     * A curve.
     *
     * @param label whose
     * @param start its value before the first step
     * @param steps by time
     * @param atRisk the number still followed at each marked moment
     */
    public record Curve(String label, double start, List<Step> steps, List<String> atRisk) {
        public Curve {
            steps = List.copyOf(steps);
            atRisk = List.copyOf(atRisk);
        }
    }

    /** From a moment on a curve has this value; an interval may be missing. */
    public record Step(double time, double value, OptionalDouble low, OptionalDouble high) {}

    public CurvePlot {
        moments = List.copyOf(moments);
        curves = List.copyOf(curves);
        if (curves.size() > COLOURS.size() || moments.isEmpty()) {
            throw new IllegalArgumentException("There are one or two curves over a time.");
        }
    }

    /** The picture; {@code id} must be unique on its page. */
    public Markup svg(String id) {
        double bottom = TOP + HEIGHT;
        double height = bottom + 60 + ROW * (curves.size() + 1);
        Canvas canvas = new Canvas(id, words.title(), words.description(), LEFT + WIDTH + 30, height);
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double y = y(tenth / 10.0);
            canvas.line(LEFT, y, LEFT + WIDTH, y, tenth == 0 ? Palette.INK : Palette.RULE, 1);
            canvas.text(LEFT - 8, y + 4, chances.apply(tenth / 10.0), "end", Palette.QUIET, false);
        }
        for (double moment : moments) {
            canvas.line(x(moment), bottom, x(moment), bottom + 5, Palette.INK, 1);
            canvas.text(x(moment), bottom + 19, times.apply(moment), "middle", Palette.QUIET, false);
        }
        canvas.text(LEFT + WIDTH / 2, bottom + 36, words.time(), "middle", Palette.QUIET, false);
        for (int i = 0; i < curves.size(); i++) {
            band(canvas, curves.get(i), COLOURS.get(i));
        }
        for (int i = 0; i < curves.size(); i++) {
            line(canvas, curves.get(i), COLOURS.get(i), i > 0);
        }
        risks(canvas, bottom + 58);
        return canvas.finish();
    }

    private void risks(Canvas canvas, double top) {
        canvas.text(0, top, words.atRisk(), "start", Palette.QUIET, false);
        for (int i = 0; i < curves.size(); i++) {
            double y = top + ROW * (i + 1);
            Curve curve = curves.get(i);
            canvas.text(0, y, curve.label(), "start", COLOURS.get(i), true);
            for (int j = 0; j < Math.min(moments.size(), curve.atRisk().size()); j++) {
                canvas.text(x(moments.get(j)), y, curve.atRisk().get(j), "middle", Palette.INK, false);
            }
        }
    }

    private void line(Canvas canvas, Curve curve, String colour, boolean dashed) {
        StringBuilder path = new StringBuilder("M" + Canvas.number(x(0)) + " " + Canvas.number(y(curve.start())));
        for (Step step : curve.steps()) {
            if (step.time() <= end()) {
                path.append('H').append(Canvas.number(x(step.time())));
                path.append('V').append(Canvas.number(y(step.value())));
            }
        }
        canvas.stroke(path.append('H').append(Canvas.number(x(end()))).toString(), colour, dashed);
    }

    /** The intervals as one area: along the upper bounds, and back along the lower ones. */
    private void band(Canvas canvas, Curve curve, String colour) {
        StringBuilder upper = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        double right = end();
        for (int i = 0; i < curve.steps().size(); i++) {
            Step step = curve.steps().get(i);
            if (step.low().isEmpty() || step.high().isEmpty() || step.time() >= right) {
                continue;
            }
            double until = i + 1 < curve.steps().size()
                    ? Math.min(right, curve.steps().get(i + 1).time())
                    : right;
            upper.append(upper.isEmpty() ? 'M' : 'L')
                    .append(point(step.time(), step.high().getAsDouble()));
            upper.append('L').append(point(until, step.high().getAsDouble()));
            lower.insert(
                    0,
                    "L" + point(until, step.low().getAsDouble()) + "L"
                            + point(step.time(), step.low().getAsDouble()));
        }
        if (!upper.isEmpty()) {
            canvas.area(upper.toString() + lower + "Z", colour, 0.14);
        }
    }

    private String point(double time, double value) {
        return Canvas.number(x(time)) + " " + Canvas.number(y(value));
    }

    private double end() {
        return moments.get(moments.size() - 1);
    }

    private double x(double time) {
        return LEFT + (end() > 0 ? WIDTH * Math.min(time, end()) / end() : 0);
    }

    private static double y(double chance) {
        return TOP + HEIGHT * (1 - Math.min(1, Math.max(0, chance)));
    }
}
