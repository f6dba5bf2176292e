package nl.terugblik.question.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first or last day of a window: a day, or a moment of the family with months and days added. */
public sealed interface Bound {

    /** A day of the calendar. */
    record OnDay(LocalDate day) implements Bound {}

    /**
     * A day counted from a moment: months first, as to the same day number or the month's last day, then days.
     *
     * @param moment the moment's name, or {@code until}
     */
    record From(String moment, int months, int days) implements Bound {}

    /** However late it is recorded to have been. */
    record Ever() implements Bound {}

    /** The last day on which anything is observed: of the study, or of the agency's latest extraction. */
    String UNTIL = "until";

    /** Its form in a study file. */
    Pattern WRITTEN = Pattern.compile("([a-z][a-z0-9_]*)(?: ([+-]) (\\d{1,4}) (days?|months?))?");

    /** The bound as written, such as {@code 2013-12-31}, {@code t1}, {@code t1 + 12 months} or {@code ever}; empty where it is none. */
    static Optional<Bound> of(String written) {
        if (written.equals("ever")) {
            return Optional.of(new Ever());
        }
        if (written.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return day(written);
        }
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(2) == null) {
            return Optional.of(new From(matcher.group(1), 0, 0));
        }
        int amount = Integer.parseInt(matcher.group(3)) * (matcher.group(2).equals("-") ? -1 : 1);
        return Optional.of(
                matcher.group(4).startsWith("month")
                        ? new From(matcher.group(1), amount, 0)
                        : new From(matcher.group(1), 0, amount));
    }

    private static Optional<Bound> day(String written) {
        try {
            return Optional.of(new OnDay(LocalDate.parse(written)));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day for a family whose moments are known; empty where it has no such moment, or has no bound. */
    default Optional<LocalDate> on(Function<String, Optional<LocalDate>> moments) {
        if (this instanceof OnDay given) {
            return Optional.of(given.day());
        }
        if (this instanceof From from) {
            Optional<LocalDate> day = moments.apply(from.moment());
            return day.isEmpty() || from.months() == 0 && from.days() == 0
                    ? day
                    : Optional.of(day.orElseThrow().plusMonths(from.months()).plusDays(from.days()));
        }
        return Optional.empty();
    }
}
