package nl.terugblik.source;

/** What becomes of a family some of whose rows were refused. */
public enum RefusedRows {
    /** Its case file holds what was accepted and is marked as incomplete. */
    INCOMPLETE,
    /** The case file of the delivery before stays. */
    KEEP_PREVIOUS
}
