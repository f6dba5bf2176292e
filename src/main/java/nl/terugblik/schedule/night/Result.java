package nl.terugblik.schedule.night;

import java.util.Locale;

/** What became of a moment at which a schedule was due. */
public enum Result {
    /** All was done: exit code 0, or 7 or 9 where there is something to look at. */
    DONE,
    /** Something was not done, or not to its end. */
    FAILED,
    /** There was nothing to do: a day off, nothing new, an earlier night that was still at it. */
    SKIPPED,
    /** Nothing was started in time, which a later start found out. */
    MISSED;

    /** The word in the ledger. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Result of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
