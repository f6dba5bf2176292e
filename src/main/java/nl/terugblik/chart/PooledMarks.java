package nl.terugblik.chart;

import java.util.List;

/** The marks of a meta-analysis in a forest plot; positions are in pixels. */
final class PooledMarks {

    private static final double SMALLEST = 2.5;
    private static final double LARGEST = 7;

    private PooledMarks() {}

    /** An interval with a square on it, whose area is its weight. */
    static void square(Canvas canvas, double low, double value, double high, double y, ForestPlot.Weighted row) {
        String colour = row.own() ? Palette.SECOND : Palette.ACCENT;
        if (high > low) {
            canvas.line(low, y, high, y, colour, 1.4);
        }
        double half = Math.max(SMALLEST, LARGEST * Math.sqrt(row.weight()));
        canvas.rectangle(value - half, y - half, 2 * half, 2 * half, colour, colour);
    }

    /** A diamond, and below it the bar of prediction. */
    static void diamond(Canvas canvas, double low, double value, double high, double y, List<Double> bar) {
        if (bar.size() == 2 && bar.get(1) > bar.get(0)) {
            canvas.rectangle(bar.get(0), y + 7, bar.get(1) - bar.get(0), 3, Palette.QUIET, Palette.QUIET);
        }
        canvas.lozenge(low, value, high, y, 6, Palette.INK);
    }
}
