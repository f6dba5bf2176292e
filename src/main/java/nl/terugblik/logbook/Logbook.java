package nl.terugblik.logbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.terugblik.files.Access;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.OpenToOthers;
import nl.terugblik.files.PrivateFiles;

/**
 * The log of one command, below the work folder. Until something has been made there, its lines wait, so that a command
 * which makes nothing leaves no log either. Where the log cannot be written that is said once, and the work goes on.
 */
public final class Logbook {

    static final long LARGEST = 10_000_000;

    private static final DateTimeFormatter FILE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss-SSS").withZone(ZoneOffset.UTC);

    private final Path work;
    private final String inUse;
    private final String actor;
    private final long process;
    private final String command;
    private final Clock clock;
    private final Keeping keeping;
    private final Consumer<String> warn;
    private final RotatedFile file;
    private final List<Event> waiting = new ArrayList<>();
    private Optional<String> run = Optional.empty();
    private boolean tidied;
    private boolean silent;

    /**
     * The log of a command that begins.
     *
     * @param work the work folder
     * @param inUse the file below it by which it is known for one
     * @param command the command's name
     * @param actor who gave it, as the ledger has them
     * @param process the process that carries it out
     * @param environment the process's environment variables, which may say how long logs are kept
     * @param clock dates the lines
     * @param warn takes the sentence that the log cannot be written
     * @throws WrongDays where logs are to be kept for no number of days
     */
    public Logbook(
            Path work,
            String inUse,
            String command,
            String actor,
            long process,
            Map<String, String> environment,
            Clock clock,
            Consumer<String> warn) {
        this.work = work;
        this.inUse = inUse;
        this.actor = actor;
        this.process = process;
        this.command = command;
        this.clock = clock;
        this.keeping = Keeping.of(environment);
        this.warn = warn;
        this.file = new RotatedFile(folder(work), "terugblik", clock, LARGEST);
    }

    static Path folder(Path work) {
        return work.resolve("logs");
    }

    /** Tells of the command, or of the run that it is in. */
    public void say(String words) {
        write(Optional.empty(), Optional.empty(), words);
    }

    /** Tells of a step. */
    public void say(String step, String words) {
        write(Optional.of(step), Optional.empty(), words);
    }

    /** Tells of a run, from now until it is left. */
    public synchronized void enter(String begun) {
        run = Optional.of(begun);
    }

    /** Tells of no run any more. */
    public synchronized void leave() {
        run = Optional.empty();
    }

    /** Tells how the command ended. */
    public void end(int exit, String words) {
        write(Optional.empty(), Optional.of(exit), words);
    }

    /** Keeps where in the program a failure came from, in a file of its own; says in which, below the log's folder. */
    public synchronized Optional<String> keep(Throwable failure) {
        if (!isPlace()) {
            return Optional.empty();
        }
        String name = "failures/" + FILE.format(clock.instant()) + "-" + process + ".txt";
        return attempt(() -> {
                    Path to = folder(work).resolve(name);
                    PrivateFiles.folder(to.resolveSibling(""));
                    PrivateFiles.write(to, Wordless.of(failure));
                })
                ? Optional.of(name)
                : Optional.empty();
    }

    private synchronized void write(Optional<String> step, Optional<Integer> exit, String words) {
        waiting.add(new Event(clock.instant(), actor, process, command, run, step, exit, words));
        if (isPlace()) {
            StringBuilder lines = new StringBuilder();
            waiting.forEach(event -> lines.append(event.line()));
            waiting.clear();
            attempt(() -> {
                tidy();
                file.append(lines.toString());
            });
        }
    }

    private void tidy() {
        if (!tidied) {
            tidied = true;
            keeping.tidy(folder(work), clock);
            keeping.tidy(folder(work).resolve("failures"), clock);
        }
    }

    /** Whether the work folder is one, and ours: what others may write in is refused by whoever works there. */
    private boolean isPlace() {
        if (!Files.exists(work.resolve(inUse))) {
            return false;
        }
        try {
            Access.mustBeOurs(work);
            return true;
        } catch (IOException | OpenToOthers e) {
            return false;
        }
    }

    private boolean attempt(Runnable writing) {
        try {
            writing.run();
            return true;
        } catch (CannotWrite | OpenToOthers | UncheckedIOException e) {
            if (!silent) {
                silent = true;
                warn.accept("The log in " + folder(work) + " cannot be written (full disk, or no permission?); the work"
                        + " goes on without it.");
            }
            return false;
        }
    }
}
