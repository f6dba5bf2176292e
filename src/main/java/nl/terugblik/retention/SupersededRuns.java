package nl.terugblik.retention;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.retention.PrunePlan.Kept;
import nl.terugblik.retention.RetentionPolicy.Term;

/**
 * The runs of studies that were carried out again since. One stays that was asked to be released, that was compared through the
 * register, or that was the last of its study when a backup was made that is still there: put back, the register would go by it.
 */
final class SupersededRuns {

    private final List<RunSummary> runs;
    private final Set<String> released;
    private final Map<String, String> needed = new HashMap<>();

    /**
     * @param runs all runs of the ledger
     * @param released those that a release was asked of
     */
    SupersededRuns(List<RunSummary> runs, Set<String> released) {
        this.runs = runs;
        this.released = released;
        ofComparisons();
        ofBackups();
    }

    private void ofComparisons() {
        for (RunSummary comparison : runs) {
            if (comparison.kind() == RunKind.COMPARISON) {
                for (String word : comparison.subject().split(" ", -1)) {
                    needed.putIfAbsent(word, "it was compared through the register (" + comparison.id() + ")");
                }
            }
        }
    }

    private void ofBackups() {
        for (RunSummary backup : runs) {
            if (backup.kind() == RunKind.BACKUP
                    && backup.status() == RunStatus.DONE
                    && Files.exists(Path.of(backup.subject()))) {
                byStudy()
                        .values()
                        .forEach(study -> study.stream()
                                .filter(run -> ended(run).isBefore(backup.started()))
                                .max(Comparator.comparing(SupersededRuns::ended))
                                .ifPresent(run -> needed.putIfAbsent(
                                        run.id(), "it was the last of its study when " + backup.id() + " was made")));
            }
        }
    }

    private static Instant ended(RunSummary run) {
        return run.ended().orElse(run.started());
    }

    /** The studies' runs that came to their end, the latest first. */
    private Map<String, List<RunSummary>> byStudy() {
        Map<String, List<RunSummary>> studies = new TreeMap<>();
        for (RunSummary run : runs) {
            if (run.endedAsStudy()) {
                studies.computeIfAbsent(run.subject(), first -> new ArrayList<>())
                        .add(run);
            }
        }
        return studies;
    }

    /** Those older than a moment, but for the last of each study; with what needs those that stay. */
    Map<RunSummary, Optional<Kept>> before(Instant moment, Term term) {
        Map<RunSummary, Optional<Kept>> old = new LinkedHashMap<>();
        byStudy()
                .values()
                .forEach(study -> study.stream()
                        .skip(Math.max(1, term.keepLast()))
                        .filter(run -> ended(run).isBefore(moment))
                        .forEach(run -> old.put(run, kept(run))));
        return old;
    }

    private Optional<Kept> kept(RunSummary run) {
        return released.contains(run.id())
                ? Optional.of(new Kept(run.id(), "a release was asked of it"))
                : Optional.ofNullable(needed.get(run.id())).map(why -> new Kept(run.id(), why));
    }
}
