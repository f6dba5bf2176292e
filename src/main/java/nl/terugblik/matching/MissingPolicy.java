package nl.terugblik.matching;

/** What becomes of a row with a missing covariate. */
public enum MissingPolicy {
    /** It is not matched, and says so. */
    DROP,
    /** Missing counts as a category of its own. */
    CATEGORY,
    /** Nothing is matched, and the columns are named. */
    FAIL
}
