package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.coding.codes.Code;

/**
 * A family at one measurement moment.
 *
 * @param moment {@code t1}, {@code t2} or {@code t3}
 * @param day the day of that moment for this family; empty where it has no such moment
 * @param codes a code per trajectory measure of the instrument, in its order
 */
public record TrajectoryPoint(String moment, Optional<LocalDate> day, List<Code> codes) {

    public TrajectoryPoint {
        codes = List.copyOf(codes);
    }
}
