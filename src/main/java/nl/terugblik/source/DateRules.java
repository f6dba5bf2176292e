package nl.terugblik.source;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How days are written, and what stands in for a day.
 *
 * @param formats the formats, tried in turn: of {@code yyyy}, {@code MM}, {@code dd} and marks between them
 * @param yearPivot the first of the hundred years that a year of two digits may mean; empty where nobody said
 * @param partialMonth what a date without its day counts as
 * @param partialYear what a date without its day and month counts as
 * @param openEnd texts that say that an end is still open
 * @param missing texts that say that a day is not recorded
 */
public record DateRules(
        List<String> formats,
        OptionalInt yearPivot,
        Partial partialMonth,
        Partial partialYear,
        Set<String> openEnd,
        Set<String> missing) {

    private static final int CENTURY = 100;

    /** What a date of which only the month or the year is known counts as. */
    public enum Partial {
        FIRST_DAY,
        MIDDLE,
        MISSING,
        REFUSE
    }

    public DateRules {
        formats = List.copyOf(formats);
        openEnd = Set.copyOf(openEnd);
        missing = Set.copyOf(missing);
    }

    /** The year that is meant; empty where it is written with two digits and nobody said of which century. */
    public OptionalInt year(int written, boolean twoDigits) {
        if (!twoDigits) {
            return OptionalInt.of(written);
        }
        return yearPivot.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(
                        yearPivot.getAsInt() + Math.floorMod(written - yearPivot.getAsInt() % CENTURY, CENTURY));
    }
}
