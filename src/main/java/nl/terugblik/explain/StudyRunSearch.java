package nl.terugblik.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunSummary;

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
        List<OfStudy> latest = latest();
        if (latest.isEmpty()) {
            throw new CannotExplain(
                    "No study was carried out on this register yet, so that there is nothing to explain.");
        }
        return latest;
    }

    /** The run of a study that was asked for, or its latest. */
    Optional<OfStudy> of(String study, Optional<String> run) {
        return run.map(id -> List.of(named(id))).orElseGet(this::latest).stream()
                .filter(one -> one.study().equals(study))
                .findFirst();
    }

    private List<OfStudy> latest() {
        Set<String> studies = new HashSet<>();
        List<OfStudy> latest = new ArrayList<>();
        for (RunSummary summary : ledger.finishedStudies()) {
            if (studies.add(summary.subject())) {
                latest.add(new OfStudy(summary.id(), summary.subject()));
            }
        }
        return latest;
    }

    private OfStudy named(String run) {
        RunSummary found = ledger.finishedStudy(run, CannotExplain::new);
        return new OfStudy(found.id(), found.subject());
    }

    List<String> all() {
        return ledger.finishedStudies().stream().map(RunSummary::id).toList();
    }
}
