package nl.terugblik.matching;

/**
 * The furthest that two rows of a set may lie apart; a pair that is exactly that far apart may be made.
 *
 * @param width 0 or more
 * @param unit what it is measured in
 */
public record Caliper(double width, Unit unit) {

    /** What a caliper is measured in. */
    public enum Unit {
        /** Standard deviations of the score or column over both groups together, with n − 1. */
        SD,
        /** The score's, the distance's or the column's own unit. */
        RAW
    }

    public Caliper {
        if (!(width >= 0) || Double.isInfinite(width)) {
            throw new CannotMatch("A caliper is a number that is 0 or more.");
        }
    }
}
