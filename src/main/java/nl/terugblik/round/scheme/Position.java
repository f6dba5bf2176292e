package nl.terugblik.round.scheme;

import java.util.Locale;

/** Whose place in a round: two who code without seeing each other's codes, and a third who decides. */
public enum Position {
    A,
    B,
    THIRD;

    /** The word in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Position of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
