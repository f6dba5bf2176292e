package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.List;
import nl.terugblik.coding.codes.Code;

/**
 * A family at one measurement moment.
 *
 * @param moment {@code t1}, {@code t2} or {@code t3}
 * @param day the day of that moment for this family
 * @param codes a code per trajectory measure of the instrument, in its order
 */
public record TrajectoryPoint(String moment, LocalDate day, List<Code> codes) {

    public TrajectoryPoint {
        codes = List.copyOf(codes);
    }
}
