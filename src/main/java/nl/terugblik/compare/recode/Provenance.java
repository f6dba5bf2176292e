package nl.terugblik.compare.recode;

import nl.terugblik.compare.cells.Cause;
import nl.terugblik.compare.cells.CellDifference;
import nl.terugblik.compare.run.RunSide;

/** What can be told of a cell's cause where its family cannot be coded again: what the runs have in common rules out. */
record Provenance(RunSide before, RunSide after, Rules rules) {

    private static final String NOT_YET_OBSERVED = "not_yet_observed";

    Cause cause(CellDifference cell) {
        boolean sameSource = before.deliveries().equals(after.deliveries());
        boolean sameRule = before.study().sha256().equals(after.study().sha256())
                && (before.instrument().sha256().equals(after.instrument().sha256())
                        || !rules.changed(cell.variable()));
        if (!sameSource
                && cell.before().reason().equals(NOT_YET_OBSERVED)
                && !cell.after().isEmpty()) {
            return Cause.TIME_PASSED;
        }
        if (sameSource && !sameRule) {
            return Cause.RULE_CHANGED;
        }
        if (!sameSource && sameRule) {
            return Cause.SOURCE_CHANGED;
        }
        return sameSource && !before.version().equals(after.version()) ? Cause.PROGRAM_CHANGED : Cause.UNEXPLAINED;
    }
}
