package nl.terugblik.console.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A step of a run as its log tells of it.
 *
 * @param run the run; empty for a step of no run
 * @param name the step as a steward would say it
 * @param began when it began
 * @param ended when it ended; empty while it goes on, or where its process was killed
 * @param words how it ended, such as {@code ended; 400 done}
 */
public record StepLine(String run, String name, Instant began, Optional<Instant> ended, String words) {

    /** How many seconds it took; empty while it goes on. */
    public Optional<Long> seconds() {
        return ended.map(end -> Duration.between(began, end).toSeconds());
    }

    /** How much it did, as its log counts it; empty where it does not. */
    public String done() {
        int at = words.indexOf("; ");
        return at < 0 ? "" : words.substring(at + 2).replaceFirst(" done$", "");
    }

    /** Whether it came to its end. */
    public boolean isDone() {
        return words.startsWith("ended");
    }
}
