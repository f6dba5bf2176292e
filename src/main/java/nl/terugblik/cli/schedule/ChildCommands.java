package nl.terugblik.cli.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.terugblik.schedule.run.Commands;

/**
 * Commands as processes of their own, each with the memory that the launcher gives it. So a step's exit code and its lines in the
 * log are those that anybody gets who gives the command; one that runs out of memory or time takes no more than itself along; and
 * nothing holds the register between two steps.
 *
 * @param launcher what starts the program, in words
 * @param options what is said with every command
 * @param clock says when the time is over
 * @param stopping the system's wish that all of it stops
 */
record ChildCommands(List<String> launcher, List<String> options, Clock clock, Stopping stopping) implements Commands {

    /** A job that is asked to stop goes on to its next commit, which may be some way. */
    private static final Duration TO_ITS_COMMIT = Duration.ofMinutes(5);

    private static final int STOPPED = 143;
    private static final Path NOTHING = Path.of("/dev/null");

    /** The words that start the program as this process was started. */
    static List<String> launcherOfThis() {
        String launcher = System.getProperty("terugblik.launcher", "");
        return launcher.isEmpty()
                ? List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "nl.terugblik.Terugblik")
                : List.of(launcher);
    }

    @Override
    public Ended run(List<String> words, Instant until) {
        if (stopping.isAsked()) {
            return new Ended(STOPPED, false);
        }
        try {
            Process process = new ProcessBuilder(Stream.of(launcher, words, options)
                            .flatMap(List::stream)
                            .toList())
                    .redirectInput(ProcessBuilder.Redirect.from(NOTHING.toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            stopping.during(process);
            try {
                return await(process, until);
            } finally {
                stopping.over();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ended await(Process process, Instant until) {
        try {
            Duration left = Duration.between(clock.instant(), until);
            if (process.waitFor(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS)) {
                return new Ended(process.exitValue(), false);
            }
            process.destroy();
            if (!process.waitFor(TO_ITS_COMMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return new Ended(STOPPED, true);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return new Ended(STOPPED, false);
        }
    }

    @Override
    public void pause(Duration length) {
        stopping.pause(length);
    }

    @Override
    public boolean isStopping() {
        return stopping.isAsked();
    }
}
