package nl.terugblik.matching.nearest;

import java.util.Optional;
import nl.terugblik.matching.UnmatchedReason;
import nl.terugblik.matching.problem.Problem;

/** Why rows that took part are in no set. A search for partners each, in a pool that is made when first asked for. */
public final class Reasons {

    private final Problem problem;
    private final Group treated = new Group(true);
    private final Group controls = new Group(false);

    public Reasons(Problem problem) {
        this.problem = problem;
    }

    /** The first reason that applies to a row that is in no set. */
    public UnmatchedReason of(int row) {
        // Strata as sets leave out only rows whose stratum holds none of the other group.
        if (!problem.specification().method().usesCalipers()) {
            return UnmatchedReason.NO_EXACT_PARTNER;
        }
        Group others = problem.isTreated(row) ? controls : treated;
        if (!others.hasCalipers() || !others.withinCalipers(row)) {
            if (!others.agrees(row)) {
                return UnmatchedReason.NO_EXACT_PARTNER;
            }
            if (others.hasCalipers()) {
                return UnmatchedReason.OUTSIDE_CALIPER;
            }
        }
        return problem.isTreated(row) ? UnmatchedReason.CONTROLS_EXHAUSTED : UnmatchedReason.NO_CANDIDATE;
    }

    /** The rows of one group, all of them free. */
    private final class Group {

        private final boolean isTreated;
        private Optional<Search> near = Optional.empty();
        private Optional<Search> agreeing = Optional.empty();

        Group(boolean isTreated) {
            this.isTreated = isTreated;
        }

        boolean hasCalipers() {
            return problem.width() < Double.POSITIVE_INFINITY
                    || !problem.reaches().isEmpty();
        }

        boolean withinCalipers(int row) {
            if (near.isEmpty()) {
                near = Optional.of(search(Axes.of(problem)));
            }
            return near.orElseThrow().findsAny(row);
        }

        boolean agrees(int row) {
            if (agreeing.isEmpty()) {
                agreeing = Optional.of(search(Axes.ofAgreement(problem)));
            }
            return agreeing.orElseThrow().findsAny(row);
        }

        private Search search(Axes axes) {
            int[] rows = isTreated ? problem.treatedRows() : problem.controlRows();
            return new Search(new Pool(axes, Precedence.ofNumbers(problem.size()), rows));
        }
    }
}
