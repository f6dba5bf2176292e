package nl.terugblik.schedule.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When something is due: at a time of the day in a zone, on days of the week. It is due once a day, whatever the clocks do: a time
 * that they leave out is due as much later as they leap, and one that comes twice is due the first time.
 *
 * @param days the days of the week; at least one
 */
public record DueTimes(LocalTime at, ZoneId zone, Set<DayOfWeek> days) {

    private static final int DAYS_A_WEEK = 7;

    public DueTimes {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("something is due on some day");
        }
        days = Set.copyOf(days);
    }

    /** The last moment at or before an instant. */
    public ZonedDateTime latest(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return Stream.iterate(today.plusDays(1), day -> day.minusDays(1))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .map(this::on)
                .filter(due -> !due.toInstant().isAfter(now))
                .findFirst()
                .orElseThrow();
    }

    /** The moments after an instant, without end. */
    public Stream<ZonedDateTime> after(Instant from) {
        LocalDate first = from.atZone(zone).toLocalDate().minusDays(1);
        return Stream.iterate(first, day -> day.plusDays(1))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .map(this::on)
                .filter(due -> due.toInstant().isAfter(from));
    }

    /** The moments after an instant, up to another and with it. */
    public List<ZonedDateTime> between(Instant from, Instant until) {
        return after(from).takeWhile(due -> !due.toInstant().isAfter(until)).toList();
    }

    /** The first day from a day on, within years, on which the clocks leave the time out or show it twice. */
    public Optional<ClockChange> clockChange(LocalDate from, int years) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .limit(years * 366L)
                .filter(day -> days.contains(day.getDayOfWeek()))
                .flatMap(day -> ClockChange.of(day.atTime(at), zone).stream())
                .findFirst();
    }

    private ZonedDateTime on(LocalDate day) {
        return day.atTime(at).atZone(zone);
    }

    /** Whether it is due every day. */
    public boolean isDaily() {
        return days.size() == DAYS_A_WEEK;
    }

    /** In words that differ where the moments do. */
    @Override
    public String toString() {
        return at + " " + zone + (isDaily() ? "" : " " + days.stream().sorted().toList());
    }
}
