package nl.terugblik.release;

import java.util.Locale;

/** What someone signs for. */
enum Role {
    /** Wants it released. */
    REQUEST,
    /** Looked at what is in it and what is hidden. */
    REVIEW,
    /** Agrees. */
    APPROVE;

    /** As the ledger and the signatures write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
