package nl.terugblik.audit.run;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of the ledger.
 *
 * @param id the run's name
 * @param kind which job it was
 * @param subject what it worked on
 * @param started when it began
 * @param ended when it ended; empty while it runs
 * @param status how it stands
 * @param sentence what it came to, in words; empty while it runs
 */
public record RunSummary(
        String id,
        RunKind kind,
        String subject,
        Instant started,
        Optional<Instant> ended,
        RunStatus status,
        String sentence) {

    /** Whether it is a study that came to its end. */
    public boolean endedAsStudy() {
        return kind == RunKind.STUDY && (status == RunStatus.DONE || status == RunStatus.HOLDS_ERASED);
    }
}
