package nl.terugblik.cohort;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Counts by day as one text, which every commit of a screening writes anew: a few thousand days, each by how many days it
 * comes after the one before (the first after 1970-01-01) and what was counted on it.
 */
final class DayTallies {

    private static final String BETWEEN = ",";
    private static final String AFTER_DAY = " ";

    private DayTallies() {}

    static String text(NavigableMap<LocalDate, Tally> days) {
        StringJoiner text = new StringJoiner(BETWEEN);
        long before = 0;
        for (var entry : days.entrySet()) {
            long day = entry.getKey().toEpochDay();
            text.add((day - before) + AFTER_DAY + entry.getValue().text());
            before = day;
        }
        return text.toString();
    }

    /**
     * What {@link #text} wrote.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    static NavigableMap<LocalDate, Tally> of(String text) {
        NavigableMap<LocalDate, Tally> days = new TreeMap<>();
        long day = 0;
        for (String part : text.isEmpty() ? new String[0] : text.split(BETWEEN, -1)) {
            int space = part.indexOf(AFTER_DAY);
            if (space < 0) {
                throw Tally.notOne();
            }
            day += Long.parseLong(part.substring(0, space));
            days.put(LocalDate.ofEpochDay(day), Tally.of(part.substring(space + 1)));
        }
        return days;
    }
}
