package nl.terugblik.report;

/** How a probability is marked: a trend below .10, significant below .05, .01 and .001. */
final class Significance {
    static final double TREND = 0.10;
    static final double SIGNIFICANT = 0.05;

    private Significance() {}

    static boolean isSignificant(Row row) {
        return row.numberOr("p", 1) < SIGNIFICANT;
    }

    static String mark(double p) {
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
