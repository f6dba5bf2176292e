package nl.terugblik.cli.schedule;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.schedule.calendar.ClockChange;
import nl.terugblik.schedule.plan.PickUp;
import nl.terugblik.schedule.plan.Schedule;
import nl.terugblik.schedule.plan.ScheduleFile;
import nl.terugblik.schedule.plan.Span;
import nl.terugblik.schedule.plan.Step;
import nl.terugblik.telling.TellingFile;

/** What is wrong with schedules, and what may surprise whoever relies on them. */
record CheckedSchedules(Instant now, Map<String, String> environment, PrintWriter out) {

    /** Clocks change at these times in Europe; a rule of today may not last, so a few years are looked at. */
    private static final int YEARS = 3;

    ExitCode check(List<Path> files) {
        ExitCode exit = ExitCode.DONE;
        Set<String> names = new HashSet<>();
        for (Path file : files) {
            try {
                Schedule schedule = ScheduleFile.read(file);
                List<String> warnings = warnings(schedule);
                if (!names.add(schedule.name())) {
                    warnings.add("another file has a schedule of the name " + schedule.name()
                            + ", and the ledger could not tell them apart");
                }
                out.println(file + ": " + schedule.name() + ", " + when(schedule)
                        + (warnings.isEmpty() ? ", is fine." : ":"));
                warnings.forEach(warning -> out.println("  Note: " + warning + "."));
            } catch (InvalidStudy e) {
                out.println(e.getMessage());
                exit = ExitCode.INVALID_INPUT;
            }
        }
        return exit;
    }

    private List<String> warnings(Schedule schedule) {
        List<String> warnings = new ArrayList<>();
        schedule.due()
                .clockChange(now.atZone(schedule.due().zone()).toLocalDate(), YEARS)
                .map(CheckedSchedules::words)
                .ifPresent(warnings::add);
        schedule.pickUp().ifPresent(pickUp -> look(pickUp, warnings));
        for (Step step : schedule.steps()) {
            if (step instanceof Step.Backup backup && !Files.isDirectory(backup.folder())) {
                warnings.add("there is no folder " + backup.folder() + " for backups yet");
            }
        }
        schedule.tell().flatMap(this::untellable).ifPresent(warnings::add);
        Duration waits = schedule.retry().waits().stream().reduce(Duration.ZERO, Duration::plus);
        if (waits.compareTo(schedule.timeLimit()) >= 0) {
            warnings.add("all waits before further tries come to " + Span.text(waits) + ", and the time limit is "
                    + Span.text(schedule.timeLimit()));
        }
        return warnings;
    }

    /** Why nobody could be told, if so. */
    private Optional<String> untellable(String file) {
        try {
            TellingFile.read(Path.of(file), environment);
            return Optional.empty();
        } catch (InvalidStudy e) {
            return Optional.of(
                    "nobody is told of it: " + String.join(" ", e.faults()).replaceFirst("\\.$", ""));
        }
    }

    private static void look(PickUp pickUp, List<String> warnings) {
        if (!Files.isDirectory(pickUp.folder())) {
            warnings.add("there is no folder " + pickUp.folder() + " to pick deliveries up from yet");
        } else if (!Files.isWritable(pickUp.folder())) {
            warnings.add(
                    "you may not write in " + pickUp.folder() + ", and deliveries are claimed by renaming them there");
        }
        pickUp.profile()
                .filter(file -> !Files.isRegularFile(file))
                .ifPresent(file -> warnings.add("there is no source profile " + file));
    }

    private static String words(ClockChange change) {
        return change.isLeftOut()
                ? "on " + change.at().toLocalDate() + " the clocks leave out "
                        + change.at().toLocalTime()
                        + "; systemd and cron then start nothing, and the next start finds the moment missed. Take a time"
                        + " before 02:00 or from 03:00 on"
                : "on " + change.at().toLocalDate() + " the clocks show "
                        + change.at().toLocalTime() + " twice; it is due the first time";
    }

    static String when(Schedule schedule) {
        return (schedule.due().isDaily() ? "every day" : days(schedule)) + " at "
                + schedule.due().at() + " " + schedule.due().zone();
    }

    private static String days(Schedule schedule) {
        return String.join(
                ", ",
                schedule.due().days().stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .toList());
    }
}
