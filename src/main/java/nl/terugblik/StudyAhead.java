package nl.terugblik;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.study.StudyRuns;

/**
 * The study of a command, read by another core while the command line itself is still being read. Whoever asks for it finds its
 * files read if they hold the same, and what is wrong with them is left to whoever asks.
 */
final class StudyAhead {

    private StudyAhead() {}

    /** Begins to read the first file among the arguments that can be a study. */
    static void begin(String... arguments) {
        for (String word : arguments) {
            if (word.endsWith(".yaml") && Files.isRegularFile(Path.of(word))) {
                Thread reading = new Thread(() -> read(Path.of(word)), "study ahead");
                reading.setDaemon(true);
                reading.start();
                return;
            }
        }
    }

    private static void read(Path study) {
        try {
            StudyRuns.check(StudyFile.read(study));
        } catch (RuntimeException | StackOverflowError e) {
            // said by the command, in its turn
        }
    }
}
