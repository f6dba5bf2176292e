package nl.terugblik;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.terugblik.engine.start.FlightEvents;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.study.StudyRuns;

/**
 * What a job will ask for first, seen to by another core while the command line itself is still being read. Whoever asks for the
 * study finds its files read if they hold the same, and what is wrong with them is left to whoever asks.
 */
final class WorkAhead {

    private WorkAhead() {}

    /** Begins with the first file among the arguments that can be a study. */
    static Thread begin(String... arguments) {
        Thread work = new Thread(
                () -> {
                    read(arguments);
                    FlightEvents.enter();
                },
                "work ahead");
        work.setDaemon(true);
        work.start();
        return work;
    }

    private static void read(String... arguments) {
        try {
            Stream.of(arguments)
                    .filter(word -> word.endsWith(".yaml"))
                    .map(Path::of)
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .ifPresent(study -> StudyRuns.check(StudyFile.read(study)));
        } catch (RuntimeException | StackOverflowError e) {
            // said by the command, in its turn
        }
    }
}
