package nl.terugblik.matching;

/** Why a row is in no set. A row carries the first that applies. */
public enum UnmatchedReason {
    /** A covariate is missing. */
    MISSING_COVARIATE,
    /** No row of the other group agrees where agreement, or its opposite, is asked for. */
    NO_EXACT_PARTNER,
    /** There are such rows, but none within the calipers. */
    OUTSIDE_CALIPER,
    /** A treated row whose controls within reach were all taken by others. */
    CONTROLS_EXHAUSTED,
    /** A control that no treated row within reach came for. */
    NO_CANDIDATE;

    /** The name in files. */
    public String id() {
        return Ids.of(this);
    }
}
