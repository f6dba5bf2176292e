package nl.terugblik.cli.schedule;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.terugblik.schedule.plan.Schedule;

/**
 * A moment at which a schedule will be due.
 *
 * @param schedule the schedule's name
 * @param due the moment, in the schedule's zone
 * @param note why nothing will be done, if so
 */
record ComingMoments(String schedule, ZonedDateTime due, String note) {

    static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm VV", Locale.ENGLISH);

    /** Lists the moments of schedules, the earliest first. */
    static void print(List<Schedule> schedules, Instant from, Duration length, PrintWriter out) {
        List<ComingMoments> moments = schedules.stream()
                .flatMap(schedule ->
                        schedule.due().between(from, from.plus(length)).stream().map(due -> of(schedule, due)))
                .sorted(Comparator.<ComingMoments, Instant>comparing(moment -> moment.due.toInstant())
                        .thenComparing(ComingMoments::schedule))
                .toList();
        if (moments.isEmpty() && !schedules.isEmpty()) {
            out.println("Nothing is due until then.");
        }
        moments.forEach(moment -> out.println(AT.format(moment.due) + "  " + moment.schedule + moment.note));
    }

    private static ComingMoments of(Schedule schedule, ZonedDateTime due) {
        return new ComingMoments(
                schedule.name(),
                due,
                schedule.off()
                        .why(due.toLocalDate())
                        .map(why -> "  skipped: " + why)
                        .orElse(""));
    }
}
