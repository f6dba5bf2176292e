package nl.terugblik.matching;

/** How matched sets are made. */
public enum Method {
    /** Each treated row takes the nearest free controls, one treated row after another. */
    NEAREST,
    /** Rows that agree on every covariate make a set. */
    EXACT,
    /** Rows that agree on every covariate once numbers are coarsened into bins make a set. */
    CEM,
    /** As many treated rows as can be get controls, and the distances together are the least there are. */
    OPTIMAL,
    /** Strata of the score, cut at quantiles of the treated rows. */
    SUBCLASS,
    /** Every row in a set around one treated row or one control; the distances together are the least there are. */
    FULL;

    /** The name in options and files. */
    public String id() {
        return Ids.of(this);
    }

    /** Whether the method goes by a distance between rows. */
    public boolean usesDistance() {
        return this != EXACT && this != CEM;
    }

    /** Whether the method makes sets of a number of controls that is asked for. */
    public boolean usesRatio() {
        return this == NEAREST || this == OPTIMAL;
    }

    /** Whether single rows are paired, so that calipers can forbid a pair. */
    public boolean usesCalipers() {
        return this == NEAREST || this == OPTIMAL || this == FULL;
    }
}
