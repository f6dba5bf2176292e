package nl.terugblik.audit.run;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which runs someone wants to see; what is left empty asks for nothing.
 *
 * @param since those that began at this moment or later
 * @param kinds those of these kinds
 * @param statuses those that stand so
 * @param study those of the study of this name
 */
public record RunFilter(Optional<Instant> since, Set<RunKind> kinds, Set<RunStatus> statuses, Optional<String> study) {

    public RunFilter {
        kinds = Set.copyOf(kinds);
        statuses = Set.copyOf(statuses);
    }

    /** Whether it is a run that was asked for. */
    public boolean wants(RunSummary run) {
        return since.stream().noneMatch(run.started()::isBefore)
                && (kinds.isEmpty() || kinds.contains(run.kind()))
                && (statuses.isEmpty() || statuses.contains(run.status()))
                && study.stream()
                        .allMatch(name ->
                                run.kind() == RunKind.STUDY && run.subject().equals(name));
    }
}
