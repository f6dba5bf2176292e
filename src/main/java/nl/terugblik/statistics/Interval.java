package nl.terugblik.statistics;

/**
 * A 95 % confidence interval.
 *
 * @param low lower bound
 * @param high upper bound, not below the lower one
 */
public record Interval(double low, double high) {

    /** The normal quantile of 0.975. */
    public static final double Z = 1.959963984540054;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval runs from its lower to its upper bound");
        }
    }

    /** An interval that reaches as far below the estimate as above it. */
    public static Interval around(double estimate, double halfWidth) {
        return new Interval(estimate - halfWidth, estimate + halfWidth);
    }
}
