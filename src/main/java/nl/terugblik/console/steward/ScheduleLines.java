package nl.terugblik.console.steward;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.terugblik.console.lines.LogFile;
import nl.terugblik.console.lines.Wanted;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.schedule.night.NightEntry;
import nl.terugblik.schedule.plan.Schedule;
import nl.terugblik.schedule.plan.ScheduleFile;
import nl.terugblik.schedule.plan.Schedules;
import nl.terugblik.schedule.plan.Step;

/**
 * The schedules of a folder of jobs, and what the mirror of the ledger has of the moments at which they were due.
 *
 * @param work the work folder
 * @param jobs the folder of jobs
 */
record ScheduleLines(Path work, Path jobs) {

    private static final Wanted NIGHTS = Wanted.of("schedule");
    /** As many due moments in a row as may be days off. */
    private static final int FAR_ENOUGH = 400;

    private static final int LOOKED_BACK = 2000;

    /** All of them, by name. */
    List<ScheduleLine> at(Instant now) {
        List<NightEntry> nights = nights(LOOKED_BACK);
        return Schedules.files(folder()).stream()
                .map(file -> line(file, now, nights))
                .toList();
    }

    /** Those that are due, the first first. */
    List<ScheduleLine> due(Instant now) {
        return at(now).stream()
                .filter(line -> line.next().isPresent())
                .sorted(Comparator.comparing(line -> line.next().orElse(Instant.MAX)))
                .toList();
    }

    /** What became of the latest due moments, the latest first. */
    List<NightEntry> nights(int most) {
        List<NightEntry> nights = new ArrayList<>();
        LogFile.ofActs(work).latest(NIGHTS, entry -> {
            NightEntry.of(entry).ifPresent(nights::add);
            return nights.size() < most;
        });
        return nights;
    }

    /** What became of those that were settled at a moment or later, the latest first. */
    List<NightEntry> since(Instant moment) {
        List<NightEntry> nights = new ArrayList<>();
        LogFile.ofActs(work).latest(NIGHTS, entry -> {
            if (entry.at().isBefore(moment)) {
                return false;
            }
            NightEntry.of(entry).ifPresent(nights::add);
            return true;
        });
        return nights;
    }

    /** The same, those before an entry. */
    NightPage page(OptionalLong before, int size) {
        var page = LogFile.ofActs(work).page(NIGHTS, before, size);
        return new NightPage(
                page.entries().stream()
                        .flatMap(entry -> NightEntry.of(entry).stream())
                        .toList(),
                page.older());
    }

    /** Where the files lie. */
    Path folder() {
        return jobs.resolve("schedules");
    }

    private static ScheduleLine line(Path file, Instant now, List<NightEntry> nights) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
        try {
            Schedule schedule = ScheduleFile.read(file);
            return new ScheduleLine(
                    name,
                    List.of(),
                    schedule.due().toString(),
                    next(schedule, now),
                    schedule.steps().stream().map(Step::word).toList(),
                    nights.stream()
                            .filter(night -> night.schedule().equals(schedule.name()))
                            .findFirst());
        } catch (InvalidStudy e) {
            return new ScheduleLine(name, e.faults(), "", Optional.empty(), List.of(), Optional.empty());
        }
    }

    private static Optional<Instant> next(Schedule schedule, Instant now) {
        return schedule.due()
                .after(now)
                .limit(FAR_ENOUGH)
                .filter(moment -> schedule.off().why(moment.toLocalDate()).isEmpty())
                .map(moment -> moment.toInstant())
                .findFirst();
    }

    /**
     * A page of due moments.
     *
     * @param nights what became of them
     * @param older the number of the entry before which the next page lies
     */
    record NightPage(List<NightEntry> nights, OptionalLong older) {

        NightPage {
            nights = List.copyOf(nights);
        }
    }
}
