package nl.terugblik.intake.check;

import java.util.Locale;

/** How a cell of a row that breaks no rule of its own stands. */
public enum Presence {
    FILLED,
    EMPTY,
    /** It is empty as it should be: nothing is there to fill in. */
    NOT_APPLICABLE;

    /** The word in execution contexts and files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
