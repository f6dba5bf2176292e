package nl.terugblik.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.audit.RunKind;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.RunRecord;
import nl.terugblik.audit.RunStatus;
import nl.terugblik.audit.RunSummary;
import nl.terugblik.wording.DidYouMean;

/** Finds the run of a study that somebody means. */
final class StudyRunSearch {

    private final RunLedger ledger;

    StudyRunSearch(RunLedger ledger) {
        this.ledger = ledger;
    }

    /** A run of a study. */
    record OfStudy(String run, String study) {}

    /** The run that was asked for; the latest where none was. */
    String asked(Optional<String> run) {
        return candidates(run).get(0).run();
    }

    /**
     * The runs that may be meant: the one that was asked for, else the latest of every study, the latest first.
     *
     * @throws CannotExplain when there is none
     */
    List<OfStudy> candidates(Optional<String> run) {
        if (run.isPresent()) {
            return List.of(named(run.get()));
        }
        Set<String> studies = new HashSet<>();
        List<OfStudy> latest = new ArrayList<>();
        for (RunSummary summary : finished()) {
            if (studies.add(summary.subject())) {
                latest.add(new OfStudy(summary.id(), summary.subject()));
            }
        }
        if (latest.isEmpty()) {
            throw new CannotExplain(
                    "No study was carried out on this register yet, so that there is nothing to explain.");
        }
        return latest;
    }

    private OfStudy named(String run) {
        RunRecord record = ledger.find(run)
                .orElseThrow(() -> new CannotExplain(
                        "No run has the id " + run + ", or more than one starts so; ./terugblik runs lists them."
                                + DidYouMean.question(run, all())));
        if (!isFinished(record.summary())) {
            throw new CannotExplain(
                    "Run " + record.summary().id() + " is no study that came to its end; name one that did.");
        }
        return new OfStudy(record.summary().id(), record.summary().subject());
    }

    List<String> all() {
        return finished().stream().map(RunSummary::id).toList();
    }

    private List<RunSummary> finished() {
        return ledger.runs().stream().filter(StudyRunSearch::isFinished).toList();
    }

    private static boolean isFinished(RunSummary run) {
        return run.kind() == RunKind.STUDY
                && (run.status() == RunStatus.DONE || run.status() == RunStatus.HOLDS_ERASED);
    }
}
