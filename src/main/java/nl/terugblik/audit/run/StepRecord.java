package nl.terugblik.audit.run;

import java.time.Instant;
import java.util.Optional;

/**
 * A step of a run.
 *
 * @param name the step as a steward would say it
 * @param started when it began
 * @param ended when it ended; empty while it runs
 * @param status how it stands
 * @param read how many rows or families it read
 * @param written how many it wrote
 */
public record StepRecord(
        String name, Instant started, Optional<Instant> ended, RunStatus status, long read, long written) {

    public StepRecord {
        if (read < 0 || written < 0) {
            throw new IllegalArgumentException("a step's counts are 0 or more");
        }
    }

    /** The step as one that its process left. */
    public StepRecord interrupted(Instant now) {
        return new StepRecord(name, started, Optional.of(now), RunStatus.INTERRUPTED, read, written);
    }
}
