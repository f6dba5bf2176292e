package nl.terugblik.audit.run;

import java.util.List;
import java.util.Optional;
import nl.terugblik.wording.DidYouMean;

/**
 * A run as people name it: by its id, by a start of it that no other run shares, or as {@code last}.
 *
 * @param asked what was given
 */
public record AskedRun(String asked) {

    /** Names the run that began last. */
    public static final String LAST = "last";

    private static final int MOST = 8;

    /** The run, where just one is meant; runs come as the ledger lists them, the latest first. */
    public Optional<RunSummary> among(List<RunSummary> runs) {
        Optional<RunSummary> exact =
                runs.stream().filter(run -> run.id().equals(asked)).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        if (asked.equals(LAST)) {
            return runs.stream().findFirst();
        }
        List<RunSummary> candidates = candidates(runs);
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** Why no run is meant, for people: there is none, or there are several, which are named. */
    public String whyNone(List<RunSummary> runs) {
        List<String> candidates = candidates(runs).stream().map(RunSummary::id).toList();
        if (candidates.isEmpty()) {
            return "No run has the id " + asked + "; ./terugblik runs lists them."
                    + DidYouMean.question(
                            asked, runs.stream().map(RunSummary::id).toList());
        }
        List<String> named = candidates.subList(0, Math.min(candidates.size(), MOST));
        return "The ids of " + candidates.size() + " runs begin with " + asked + ": " + String.join(", ", named)
                + (named.size() < candidates.size() ? " and others" : "") + "; give more of the one you mean.";
    }

    private List<RunSummary> candidates(List<RunSummary> runs) {
        return asked.isEmpty()
                ? List.of()
                : runs.stream().filter(run -> run.id().startsWith(asked)).toList();
    }
}
