package nl.terugblik.cohort;

/** Where a family stands towards research, whatever its file holds. */
public enum Standing {
    /** The agency holds its file and it did not object. */
    PRESENT,
    /** The agency withdrew its file. */
    WITHDRAWN,
    /** It objects to research use of its file. */
    OBJECTED
}
