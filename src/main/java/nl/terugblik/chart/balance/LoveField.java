package nl.terugblik.chart.balance;

import nl.terugblik.chart.Axis;
import nl.terugblik.chart.Canvas;
import nl.terugblik.chart.balance.LovePlot.Smd;

/**
 * The part of a Love plot that the marks stand in.
 *
 * @param axis below it
 * @param absolute whether only the size of a difference counts
 * @param left where the axis starts
 * @param width how long the axis is
 */
record LoveField(Axis axis, boolean absolute, double left, double width) {
    private static final double MARGIN = 8;
    private static final double ARROW = 30;
    private static final double LONGEST_NUMBER = 90;

    /** Fits the field between two places; numbers that are off the axis get room beside it. */
    static LoveField between(double from, double to, LovePlot plot) {
        Axis axis = Axis.ofBalance(plot.differences().mapToDouble(Smd::value), 2.5 * plot.threshold(), plot.absolute());
        LoveField all = new LoveField(axis, plot.absolute(), from, to - from);
        double left = from + all.beside(plot, -1);
        return new LoveField(axis, plot.absolute(), left, to - all.beside(plot, 1) - left);
    }

    private double beside(LovePlot plot, int side) {
        return plot.differences()
                .filter(smd -> side(smd) == side)
                .mapToDouble(smd -> ARROW + Math.min(LONGEST_NUMBER, Canvas.width(smd.text())))
                .max()
                .orElse(MARGIN);
    }

    double right() {
        return left + width;
    }

    double middle() {
        return left + width / 2;
    }

    double x(double value) {
        return left + width * axis.position(value);
    }

    double x(Smd smd) {
        return x(absolute ? Math.abs(smd.value()) : smd.value());
    }

    boolean isLeftOfTheMiddle(Smd smd) {
        return x(smd) < middle();
    }

    /** Where a difference is: -1 left of the axis, 0 on it, 1 right of it. */
    int side(Smd smd) {
        double size = Math.abs(smd.value());
        if (size <= axis.high()) {
            return 0;
        }
        return absolute || smd.value() > 0 ? 1 : -1;
    }
}
