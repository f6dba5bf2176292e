package nl.terugblik.matching.optimal;

import java.util.Arrays;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.ScoreMeasure;
import nl.terugblik.matching.problem.ScoreOrder;
import nl.terugblik.matching.problem.Stratum;

/**
 * The controls of a stratum in the order of their scores, shown to a treated row from the nearest outwards.
 *
 * <p>Where nothing but a caliper forbids a pair, a row is not shown what another row of the same search was shown for no
 * more. Say that this is so for one control. Going on from there, away from the row, distances grow as much as the way is
 * long for the row, and no more than that for the other: so it is for all controls further on, as far as those of the
 * other reach.
 */
final class ScoreCandidates implements Candidates {

    private final Stratum stratum;
    private final Effort effort;
    private final boolean hasFurtherConditions;
    private final ScoreOrder controls;
    private final ScoreOrder treated;
    private final double[] treatedScores;
    private final int[] nearest;
    private final int[] first;
    private final int[] end;
    private final double[] discounts;
    private double mostDiscount;

    private int search;
    private final int[] shownIn;
    private final int[] shownTo;
    private final int[] levels;
    private final double[] amounts;

    private ScoreCandidates(Stratum stratum, ScoreMeasure measure, Effort effort) {
        this.stratum = stratum;
        this.effort = effort;
        hasFurtherConditions = stratum.problem().hasFurtherConditions();
        controls = ScoreOrder.of(stratum.problem(), measure, stratum.controls());
        treated = ScoreOrder.of(stratum.problem(), measure, stratum.treated());
        treatedScores =
                Arrays.stream(stratum.treated()).mapToDouble(measure::score).toArray();
        nearest = new int[treatedScores.length];
        first = new int[treatedScores.length];
        end = new int[treatedScores.length];
        discounts = new double[controls.size()];
        shownIn = new int[controls.size()];
        shownTo = new int[controls.size()];
        levels = new int[controls.size()];
        amounts = new double[controls.size()];
    }

    /** All controls that treated rows may be paired with, at the cost of their distance. */
    static ScoreCandidates all(Stratum stratum, ScoreMeasure measure, Effort effort) {
        ScoreCandidates candidates = new ScoreCandidates(stratum, measure, effort);
        Problem problem = stratum.problem();
        for (int row = 0; row < candidates.treatedScores.length; row++) {
            double score = candidates.treatedScores[row];
            candidates.nearest[row] = candidates.controls.firstFrom(score);
            candidates.first[row] =
                    candidates.controls.first(other -> other >= score || problem.withinWidth(score - other));
            candidates.end[row] =
                    candidates.controls.first(other -> other > score && !problem.withinWidth(other - score));
        }
        return candidates;
    }

    /**
     * The controls that have no treated row between them and the nearest control on their side, at the cost of their
     * distance less a discount for each. The only further condition can be a caliper.
     *
     * @param discounts for each control of the stratum how much
     * @param effort what looks at pairs are counted by
     */
    static ScoreCandidates adjacent(Stratum stratum, ScoreMeasure measure, double[] discounts, Effort effort) {
        ScoreCandidates candidates = all(stratum, measure, effort);
        for (int row = 0; row < candidates.treatedScores.length; row++) {
            candidates.narrow(row);
        }
        for (int column = 0; column < discounts.length; column++) {
            candidates.discounts[column] = discounts[candidates.control(column)];
            candidates.mostDiscount = Math.max(candidates.mostDiscount, candidates.discounts[column]);
        }
        return candidates;
    }

    private void narrow(int row) {
        int up = nearest[row];
        if (up < controls.size()) {
            int next = treated.firstFrom(controls.scores()[up]);
            end[row] =
                    next == treated.size() ? end[row] : Math.min(end[row], controls.firstFrom(treated.scores()[next]));
        }
        if (up > 0) {
            int next = treated.firstAbove(controls.scores()[up - 1]) - 1;
            first[row] = next < 0 ? first[row] : Math.max(first[row], controls.firstAbove(treated.scores()[next]));
        }
    }

    /** How many bytes candidates take. */
    static long bytes(long rows, long columns) {
        return rows * (4 * Integer.BYTES + 2 * Double.BYTES + 24)
                + columns * (4 * Integer.BYTES + 3 * Double.BYTES + 24);
    }

    /** Columns are numbered by score: this is the control of one, by its place in the stratum. */
    int control(int column) {
        return controls.places()[column];
    }

    @Override
    public void begin() {
        search++;
    }

    @Override
    public void visit(int row, int level, double amount, double limit, Visitor visitor) {
        double score = treatedScores[row];
        int up = nearest[row];
        int down = up - 1;
        double least = limit;
        while (down >= first[row] || up < end[row]) {
            double below = down >= first[row] ? score - controls.scores()[down] : Double.POSITIVE_INFINITY;
            double above = up < end[row] ? controls.scores()[up] - score : Double.POSITIVE_INFINITY;
            double distance = Math.min(below, above);
            if (distance - mostDiscount >= least) {
                return;
            }
            effort.spend(1);
            int column = below <= above ? down-- : up++;
            if (hasFurtherConditions) {
                if (stratum.distance(row, control(column)) < Double.POSITIVE_INFINITY) {
                    least = visitor.see(column, distance);
                }
            } else if (isNoLess(level, amount + distance, column)) {
                up = below <= above ? up : Math.max(up, end[shownTo[column]]);
                down = below <= above ? Math.min(down, first[shownTo[column]] - 1) : down;
            } else {
                shownIn[column] = search;
                shownTo[column] = row;
                levels[column] = level;
                amounts[column] = amount + distance;
                least = visitor.see(column, distance - discounts[column]);
            }
        }
    }

    private boolean isNoLess(int level, double amount, int column) {
        return shownIn[column] == search
                && (level > levels[column] || level == levels[column] && amount >= amounts[column]);
    }
}
