package nl.terugblik.release.signing;

import java.util.List;
import java.util.Locale;

/** What someone signs for. */
public enum Role {
    /** Wants it released. */
    REQUEST,
    /** Looked at what is in it and what is hidden. */
    REVIEW,
    /** Agrees. */
    APPROVE,
    /** Takes what was agreed to. */
    FETCH;

    /** Those that a release needs before it leaves, in order. */
    public static final List<Role> NEEDED = List.of(REQUEST, REVIEW, APPROVE);

    /** As the ledger and the signatures write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
