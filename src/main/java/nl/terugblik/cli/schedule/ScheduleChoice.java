package nl.terugblik.cli.schedule;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.schedule.plan.Schedules;

/** Which schedules a command is about: those named by file or name, else all of {@code jobs/schedules}. */
record ScheduleChoice(Arguments arguments) {

    Path one(Path nameOrFile) {
        return Schedules.find(Schedules.FOLDER, nameOrFile)
                .orElseThrow(() -> arguments.wrong(
                        "There is no schedule " + nameOrFile + "." + Schedules.meant(Schedules.FOLDER, nameOrFile)));
    }

    List<Path> all(List<Path> named) {
        return named.isEmpty()
                ? Schedules.files(Schedules.FOLDER)
                : named.stream().map(this::one).toList();
    }
}
