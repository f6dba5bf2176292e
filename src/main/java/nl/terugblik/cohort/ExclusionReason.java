package nl.terugblik.cohort;

/** Reasons why a family is not in a cohort that no question of a study needs to name: every study has them. */
public final class ExclusionReason {

    /** Its agency's latest full delivery no longer holds it. */
    public static final String WITHDRAWN = "withdrawn";

    /** It objects to research. */
    public static final String OBJECTED = "objected";

    /** Enough families of its group came first. */
    public static final String QUOTA_REACHED = "quota_reached";

    private ExclusionReason() {}
}
