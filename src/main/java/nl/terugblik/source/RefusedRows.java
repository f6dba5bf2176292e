package nl.terugblik.source;

/** What becomes of a family some of whose rows were refused. */
public enum RefusedRows {
    /** Its new file counts, marked by the tables that lack rows. */
    INCOMPLETE,
    /** The file that an earlier delivery gave still counts, where there is one. */
    KEEP_PREVIOUS
}
