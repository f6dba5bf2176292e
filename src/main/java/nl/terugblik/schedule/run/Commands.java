package nl.terugblik.schedule.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How commands of the program are carried out for a night, and how it waits between them. */
public interface Commands {

    /**
     * Carries a command out, and stops it where it takes too long.
     *
     * @param words the command with its options, without those that every command takes
     * @param until when it is stopped, at its next commit
     */
    Ended run(List<String> words, Instant until);

    /** Waits; less where the night is being stopped. */
    void pause(Duration length);

    /** Whether the system asked the night to stop. */
    boolean isStopping();

    /**
     * How a command ended.
     *
     * @param exit its exit code
     * @param isOutOfTime whether it was stopped since it took too long
     */
    record Ended(int exit, boolean isOutOfTime) {}
}
