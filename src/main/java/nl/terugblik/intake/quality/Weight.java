package nl.terugblik.intake.quality;

import java.util.Locale;
import nl.terugblik.intake.Rule;

/** What becomes of a row that breaks a rule. */
public enum Weight {
    /** It reaches no coded variable. */
    REFUSED,
    /** It is accepted and coded as it stands. */
    WARNING,
    /** It repeats another and is left out. */
    DUPLICATE;

    /** What becomes of the rows that break a rule. */
    public static Weight of(Rule rule) {
        return switch (rule) {
            case DUPLICATE -> DUPLICATE;
            case UNKNOWN_COLUMN,
                    EXTENSION_UNKNOWN_PREDECESSOR,
                    UNBORN_AT_ORDER,
                    ORDER_TOO_LONG,
                    PROVISIONAL_TOO_LONG,
                    EXTENSION_GAP,
                    ADULT_AT_ORDER,
                    SIBLINGS_APART,
                    PLACED_WITHOUT_ORDER,
                    ASSESSED_WITHOUT_ORDER,
                    CHILD_MOVED,
                    PARTIAL_DATE,
                    NOT_USED -> WARNING;
            default -> REFUSED;
        };
    }

    /** The word in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
