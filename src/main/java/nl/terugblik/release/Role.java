package nl.terugblik.release;

/** What someone signs for. */
enum Role {
    /** Wants it released. */
    REQUEST,
    /** Looked at what is in it and what is hidden. */
    REVIEW,
    /** Agrees. */
    APPROVE
}
