package nl.terugblik.cli.schedule;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.MirroredLog;
import nl.terugblik.schedule.night.NightEntry;
import nl.terugblik.schedule.night.NightFolder;
import nl.terugblik.schedule.night.NightOutcome;
import nl.terugblik.schedule.plan.Schedule;

/**
 * Schedules as they stand: the last moment and what became of it, what is under way, what waits to be entered, and the next moment. It
 * reads the ledger's mirror and so needs no lock: it answers while a night is at work.
 */
record ListedSchedules(Path work, Instant now, PrintWriter out) {

    void print(List<Schedule> schedules) {
        List<NightEntry> entries =
                MirroredLog.entries(new LedgerFolder(work, Optional.empty()), NightEntry.ACTION).stream()
                        .flatMap(entry -> NightEntry.of(entry).stream())
                        .toList();
        for (Schedule schedule : schedules) {
            NightFolder folder = new NightFolder(NightFolder.below(work), schedule.name());
            out.println(schedule.name() + ": " + CheckedSchedules.when(schedule));
            last(schedule, entries, folder).ifPresent(line -> out.println("  last  " + line));
            folder.underWay()
                    .ifPresent(night -> out.println("  now   under way since "
                            + ComingMoments.AT.format(
                                    night.began().atZone(schedule.due().zone()))));
            out.println("  next  "
                    + ComingMoments.AT.format(
                            schedule.due().after(now).findFirst().orElseThrow()));
        }
    }

    private static Optional<String> last(Schedule schedule, List<NightEntry> entries, NightFolder folder) {
        Stream<String> entered = entries.stream()
                .filter(entry -> entry.schedule().equals(schedule.name()))
                .map(entry -> line(schedule, entry.due(), entry.result().code(), entry.exit(), entry.why()));
        Stream<String> waiting =
                folder.waiting().stream().map(night -> line(schedule, night) + " (not in the ledger yet)");
        return Stream.concat(entered, waiting).reduce((before, after) -> after);
    }

    private static String line(Schedule schedule, NightOutcome night) {
        return line(schedule, night.due(), night.result().code(), night.exit(), night.why());
    }

    private static String line(Schedule schedule, Instant due, String result, int exit, String why) {
        return ComingMoments.AT.format(due.atZone(schedule.due().zone())) + ", " + result
                + (exit == 0 ? "" : " " + exit) + ": " + why;
    }
}
