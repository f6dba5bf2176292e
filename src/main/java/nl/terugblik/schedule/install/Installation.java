package nl.terugblik.schedule.install;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.schedule.plan.PickUp;
import nl.terugblik.schedule.plan.Schedule;
import nl.terugblik.schedule.plan.Step;

/**
 * What the operating system has to know to start a schedule.
 *
 * @param program what starts the program
 * @param folder the folder in which it is started, from which relative paths go
 * @param work the work folder
 * @param options what is said with the command beside the schedule's file and the key
 * @param key the key's file
 * @param user as whom it is started; empty where the system decides
 * @param needsNetwork whether anything lies on another machine: the database, or whoever is told
 */
public record Installation(
        Schedule schedule,
        Path program,
        Path folder,
        Path work,
        List<String> options,
        Path key,
        Optional<String> user,
        boolean needsNetwork) {

    /** After the time limit a job goes on to its next commit, and the outcome is entered and told. */
    private static final Duration TO_THE_END = Duration.ofMinutes(15);

    /** How long whoever is asked to stop may take to the next commit. */
    static final Duration TO_STOP = Duration.ofMinutes(6);

    public Installation {
        program = program.toAbsolutePath().normalize();
        folder = folder.toAbsolutePath().normalize();
        work = folder.resolve(work).normalize();
        key = folder.resolve(key).normalize();
        options = List.copyOf(options);
    }

    /** What it is called among others of the system. */
    public String name() {
        return "terugblik-" + schedule.name();
    }

    /** The schedule's file. */
    Path file() {
        return folder.resolve(schedule.file()).normalize();
    }

    /** When the system ends it that does not end by itself. */
    Duration end() {
        return schedule.timeLimit().plus(TO_THE_END);
    }

    /** The folders in which something is written. */
    public List<Path> writable() {
        return Stream.of(Stream.of(work), schedule.pickUp().map(PickUp::folder).stream(), backups().stream())
                .flatMap(paths -> paths)
                .map(path -> folder.resolve(path).normalize())
                .distinct()
                .toList();
    }

    /** The folders of backups. */
    List<Path> backups() {
        return schedule.steps().stream()
                .filter(Step.Backup.class::isInstance)
                .map(step -> ((Step.Backup) step).folder())
                .toList();
    }
}
