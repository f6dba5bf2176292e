package nl.terugblik.trends;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.intake.Breach;
import nl.terugblik.intake.quality.Weight;

/**
 * How often a rule was broken in a place, delivery by delivery.
 *
 * @param place the table, column and rule
 * @param rows how many rows broke it, in each of the deliveries shown
 * @param since the day of the delivery since which each had such rows, however long ago; empty where the last has none
 * @param lasting how many deliveries that are
 */
public record FaultTrend(Breach place, List<Long> rows, Optional<LocalDate> since, int lasting) {

    public FaultTrend {
        rows = List.copyOf(rows);
    }

    /** What becomes of rows that break it. */
    public Weight weight() {
        return Weight.of(place.rule());
    }

    /** How many rows of the last delivery break it. */
    public long last() {
        return rows.get(rows.size() - 1);
    }
}
