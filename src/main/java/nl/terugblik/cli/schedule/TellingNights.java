package nl.terugblik.cli.schedule;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.schedule.night.NightOutcome;
import nl.terugblik.schedule.night.StepDone;
import nl.terugblik.schedule.plan.Schedule;
import nl.terugblik.schedule.run.Teller;
import nl.terugblik.telling.Night;
import nl.terugblik.telling.Standing;
import nl.terugblik.telling.Telling;
import nl.terugblik.telling.TellingFile;

/**
 * Tells of nights as the file says that a schedule names.
 *
 * @param work the work folder
 * @param environment the process's environment variables, which say where systemd lays credentials
 * @param standing how the register stands; empty where it cannot be looked at
 * @param warn takes what could not be told
 */
record TellingNights(
        Path work, Map<String, String> environment, Supplier<Optional<Standing>> standing, Consumer<String> warn)
        implements Teller {

    /** What is waited for two of, before somebody is alarmed. */
    private static final int NEXT = 3;

    private static final int WELL = 0;
    private static final int GROUP_TOO_SMALL = 7;
    private static final int NEW_FAULTS = 9;

    @Override
    public void begin(Schedule schedule) {
        telling(schedule).ifPresent(telling -> telling.begin(schedule.name()));
    }

    @Override
    public void end(Schedule schedule, NightOutcome night) {
        telling(schedule).ifPresent(telling -> telling.end(told(schedule, night), standing.get()));
    }

    /** A file that cannot be read is a warning: the night's work is done whoever is told of it. */
    private Optional<Telling> telling(Schedule schedule) {
        try {
            return schedule.tell().map(file -> new Telling(TellingFile.read(Path.of(file), environment), work, warn));
        } catch (InvalidStudy e) {
            warn.accept("Nobody is told of the night: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Night told(Schedule schedule, NightOutcome night) {
        return new Night(
                schedule.name(),
                night.due().atZone(schedule.due().zone()),
                night.began(),
                night.ended(),
                Night.Outcome.valueOf(night.result().name()),
                night.exit(),
                night.steps().stream()
                        .filter(step -> !isWell(step.exit()))
                        .map(StepDone::step)
                        .findFirst(),
                night.deliveries().stream()
                        .map(delivery -> work.resolve("deliveries").resolve(delivery))
                        .toList(),
                schedule.due()
                        .after(night.due())
                        .limit(NEXT)
                        .map(due -> due.toInstant())
                        .toList());
    }

    private static boolean isWell(int exit) {
        return exit == WELL || exit == GROUP_TOO_SMALL || exit == NEW_FAULTS;
    }
}
