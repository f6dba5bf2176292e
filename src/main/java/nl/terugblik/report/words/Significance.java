package nl.terugblik.report.words;

import nl.terugblik.report.run.Row;

/** How a probability is marked: a trend below .10, significant below .05, .01 and .001. */
public final class Significance {
    public static final double TREND = 0.10;
    public static final double SIGNIFICANT = 0.05;

    private Significance() {}

    public static boolean isSignificant(Row row) {
        return row.numberOr("p", 1) < SIGNIFICANT;
    }

    public static String mark(double p) {
        if (p < 0.001) {
            return "***";
        } else if (p < 0.01) {
            return "**";
        } else if (p < SIGNIFICANT) {
            return "*";
        }
        return p < TREND ? "+" : "";
    }
}
