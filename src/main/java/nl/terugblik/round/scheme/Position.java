package nl.terugblik.round.scheme;

import java.util.Locale;

/**
 * Whose place in a round: two who code without seeing each other's codes, and a third who decides; where case files are coded by
 * hand as well, one who says whether the hand or the computed code is right.
 */
public enum Position {
    A,
    B,
    THIRD,
    VERDICT;

    /** The word in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called in sentences. */
    public String words() {
        return switch (this) {
            case A -> "a";
            case B -> "b";
            case THIRD -> "the third";
            case VERDICT -> "who gives verdicts";
        };
    }

    /** Whether it decides between codes of others, and so sees them. */
    public boolean decides() {
        return this == THIRD || this == VERDICT;
    }

    public static Position of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
