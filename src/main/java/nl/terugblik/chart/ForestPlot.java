package nl.terugblik.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * A forest plot: a row an estimate, with its interval as a line, its value as a mark and both as text.
 *
 * @param title what it shows, for screen readers
 * @param description the same in a sentence
 * @param ratios whether the estimates are ratios (logarithmic axis around 1) or differences (linear around 0)
 * @param lower what lies left of the reference, in words
 * @param higher what lies right of it
 * @param ticks writes a tick of the axis
 * @param rows from top to bottom
 */
public record ForestPlot(
        String title,
        String description,
        boolean ratios,
        String lower,
        String higher,
        DoubleFunction<String> ticks,
        List<Row> rows) {
    private static final double WIDTH = 760;
    private static final double PLOT_LEFT = 245;
    private static final double PLOT_WIDTH = 320;
    private static final double TEXT_LEFT = 585;
    private static final double LINE = 17;
    private static final double TOP = 26;

    /** What a row of the plot can be. */
    public sealed interface Row {}

    /** Names the rows below it. */
    public record Heading(String label) implements Row {}

    /**
     * An estimate with its interval.
     *
     * @param label names it
     * @param text the estimate and its interval, written out
     * @param main whether its mark is filled; a secondary estimate has an open one
     */
    public record Estimate(String label, double value, double low, double high, String text, boolean main)
            implements Row {}

    /**
     * An effect of a study that is pooled: a square whose size is its weight.
     *
     * @param weight its share of the largest weight, above 0 and at most 1
     * @param own whether it is the own study's
     */
    public record Weighted(String label, double value, double low, double high, String text, double weight, boolean own)
            implements Row {}

    /**
     * A pooled effect: a diamond as wide as its interval, and below it a bar where a new study would lie.
     *
     * @param prediction the ends of the bar; empty for none
     */
    public record Diamond(String label, double value, double low, double high, String text, List<Double> prediction)
            implements Row {
        public Diamond {
            prediction = List.copyOf(prediction);
        }
    }

    /**
     * An estimate that is not given, and why.
     *
     * @param whole whether none below this label is given, so that it stands for a heading too
     */
    public record Withheld(String label, String reason, boolean whole) implements Row {}

    public ForestPlot {
        rows = List.copyOf(rows);
    }

    /** The picture; {@code id} must be unique on its page. */
    public Markup svg(String id) {
        double bottom = TOP + rows.stream().mapToDouble(ForestPlot::height).sum() + 6;
        Canvas canvas = new Canvas(id, title, description, width(), bottom + 28);
        Axis axis = ratios ? Axis.ofRatios(shown()) : Axis.ofDifferences(shown());
        double middle = PLOT_LEFT + PLOT_WIDTH * axis.position(axis.reference());
        canvas.text(middle - 12, 14, "← " + lower, "end", Palette.QUIET, false);
        canvas.text(middle + 12, 14, higher + " →", "start", Palette.QUIET, false);
        axis.draw(canvas, PLOT_LEFT, PLOT_WIDTH, TOP, bottom, ticks);
        double y = TOP;
        for (Row row : rows) {
            draw(canvas, axis, row, y);
            y += height(row);
        }
        return canvas.finish();
    }

    /** The usual width, or as much more as the longest figure of an estimate needs: euros have many digits. */
    private double width() {
        return rows.stream()
                .filter(Estimate.class::isInstance)
                .mapToDouble(row -> TEXT_LEFT + Canvas.width(((Estimate) row).text()))
                .reduce(WIDTH, Math::max);
    }

    private DoubleStream shown() {
        return rows.stream().flatMapToDouble(row -> {
            if (row instanceof Estimate estimate) {
                return DoubleStream.of(estimate.value(), estimate.low(), estimate.high());
            }
            if (row instanceof Weighted weighted) {
                return DoubleStream.of(weighted.value(), weighted.low(), weighted.high());
            }
            return row instanceof Diamond diamond
                    ? DoubleStream.concat(
                            DoubleStream.of(diamond.low(), diamond.high()),
                            diamond.prediction().stream().mapToDouble(end -> end))
                    : DoubleStream.empty();
        });
    }

    private static void draw(Canvas canvas, Axis axis, Row row, double y) {
        double first = y + LINE + 1;
        if (row instanceof Heading heading) {
            canvas.lines(Canvas.wrapped(heading.label(), PLOT_LEFT - 15), 0, first, LINE, Palette.INK, true);
        } else if (row instanceof Withheld withheld) {
            List<String> label = Canvas.wrapped(withheld.label(), PLOT_LEFT - 25);
            canvas.lines(label, withheld.whole() ? 0 : 12, first, LINE, Palette.INK, withheld.whole());
            List<String> reason = Canvas.wrapped(withheld.reason(), WIDTH - TEXT_LEFT);
            canvas.lines(reason, TEXT_LEFT, first, LINE, Palette.QUIET, false);
        } else if (row instanceof Estimate estimate) {
            canvas.lines(Canvas.wrapped(estimate.label(), PLOT_LEFT - 25), 12, first, LINE, Palette.INK, false);
            double centre = y + height(row) / 2 + 1;
            canvas.text(TEXT_LEFT, centre + 4.5, estimate.text(), "start", Palette.INK, false);
            mark(canvas, axis, estimate, centre);
        } else if (row instanceof Weighted weighted) {
            canvas.lines(
                    Canvas.wrapped(weighted.label(), PLOT_LEFT - 25), 12, first, LINE, Palette.INK, weighted.own());
            double centre = y + height(row) / 2 + 1;
            canvas.text(TEXT_LEFT, centre + 4.5, weighted.text(), "start", Palette.INK, false);
            PooledMarks.square(
                    canvas,
                    x(axis, weighted.low()),
                    x(axis, weighted.value()),
                    x(axis, weighted.high()),
                    centre,
                    weighted);
        } else if (row instanceof Diamond diamond) {
            canvas.lines(Canvas.wrapped(diamond.label(), PLOT_LEFT - 15), 0, first, LINE, Palette.INK, true);
            double centre = y + height(row) / 2 + 1;
            canvas.text(TEXT_LEFT, centre + 4.5, diamond.text(), "start", Palette.INK, true);
            List<Double> bar =
                    diamond.prediction().stream().map(end -> x(axis, end)).toList();
            PooledMarks.diamond(
                    canvas, x(axis, diamond.low()), x(axis, diamond.value()), x(axis, diamond.high()), centre, bar);
        }
    }

    private static double x(Axis axis, double value) {
        return PLOT_LEFT + PLOT_WIDTH * Math.max(0, Math.min(1, axis.position(value)));
    }

    private static void mark(Canvas canvas, Axis axis, Estimate estimate, double y) {
        String colour = estimate.main() ? Palette.ACCENT : Palette.SECOND;
        double low = axis.position(estimate.low());
        double high = axis.position(estimate.high());
        double left = PLOT_LEFT + PLOT_WIDTH * Math.max(0, low);
        double right = PLOT_LEFT + PLOT_WIDTH * Math.min(1, high);
        if (right > left) {
            canvas.line(left, y, right, y, colour, 1.8);
        }
        if (low < 0) {
            canvas.arrowHead(PLOT_LEFT - 4, y, -1, colour);
        }
        if (high > 1) {
            canvas.arrowHead(PLOT_LEFT + PLOT_WIDTH + 4, y, 1, colour);
        }
        double value = axis.position(estimate.value());
        if (value >= 0 && value <= 1) {
            canvas.circle(PLOT_LEFT + PLOT_WIDTH * value, y, 4.5, estimate.main() ? colour : Palette.PAPER, colour);
        }
    }

    private static double height(Row row) {
        int lines = 1;
        if (row instanceof Heading heading) {
            lines = Canvas.wrapped(heading.label(), PLOT_LEFT - 15).size();
        } else if (row instanceof Estimate estimate) {
            lines = Canvas.wrapped(estimate.label(), PLOT_LEFT - 25).size();
        } else if (row instanceof Weighted weighted) {
            lines = Canvas.wrapped(weighted.label(), PLOT_LEFT - 25).size();
        } else if (row instanceof Diamond diamond) {
            lines = Canvas.wrapped(diamond.label(), PLOT_LEFT - 15).size();
        } else if (row instanceof Withheld withheld) {
            lines = Math.max(
                    Canvas.wrapped(withheld.label(), PLOT_LEFT - 25).size(),
                    Canvas.wrapped(withheld.reason(), WIDTH - TEXT_LEFT).size());
        }
        return lines * LINE + 9;
    }
}
