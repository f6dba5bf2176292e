package nl.terugblik.intake.quality;

import java.util.Locale;

/**
 * Something that was expected of a field and is not so.
 *
 * @param kind what was expected of it
 * @param share the share found
 * @param expected the share that it should have at least where it is complete, at most where it is broken
 */
record Shortfall(Kind kind, double share, double expected) {

    /** What a source profile can expect. */
    enum Kind {
        COMPLETE,
        MALFORMED,
        IMPLAUSIBLE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
