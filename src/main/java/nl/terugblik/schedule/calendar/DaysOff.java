package nl.terugblik.schedule.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The days on which nothing is done although something is due.
 *
 * @param dutchHolidays whether the Dutch holidays are among them
 * @param dates further days
 */
public record DaysOff(boolean dutchHolidays, Set<LocalDate> dates) {

    /** Something is done whenever it is due. */
    public static final DaysOff NONE = new DaysOff(false, Set.of());

    public DaysOff {
        dates = Set.copyOf(dates);
    }

    /** Why nothing is done on a day, in words; empty where something is. */
    public Optional<String> why(LocalDate day) {
        return dutchHolidays && DutchHolidays.of(day).isPresent()
                ? DutchHolidays.of(day)
                : Optional.of("a day that the schedule leaves out").filter(words -> dates.contains(day));
    }
}
