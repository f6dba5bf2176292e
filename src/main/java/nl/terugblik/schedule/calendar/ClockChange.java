package nl.terugblik.schedule.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A time of the day that is not what it seems, since the clocks change about it.
 *
 * @param at the time as the schedule has it
 * @param isLeftOut whether the clocks leave it out; else they show it twice
 */
public record ClockChange(LocalDateTime at, boolean isLeftOut) {

    /** What the clocks of a zone do about a time, if anything. */
    static Optional<ClockChange> of(LocalDateTime at, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(at);
        return offsets.size() == 1 ? Optional.empty() : Optional.of(new ClockChange(at, offsets.isEmpty()));
    }
}
