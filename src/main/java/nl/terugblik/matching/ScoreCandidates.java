package nl.terugblik.matching;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * The controls of a stratum in the order of their scores, shown to a treated row from the nearest outwards.
 *
 * <p>Where nothing but a caliper forbids a pair, a row is not shown what another row of the same search was shown for no
 * more. Say that this is so for one control. Going on from there, away from the row, costs grow as much as the way is long
 * for the row, and no more than that for the other: so it is for all controls further on, as far as the other's caliper
 * reaches.
 */
final class ScoreCandidates implements Candidates {

    private final Stratum stratum;
    private final boolean hasFurtherConditions;
    private final int[] byScore;
    private final double[] scores;
    private final double[] treatedScores;
    private final int[] nearest;
    private final int[] first;
    private final int[] end;

    private int search;
    private final int[] shownIn;
    private final int[] shownTo;
    private final int[] levels;
    private final double[] amounts;

    ScoreCandidates(Stratum stratum, ScoreMeasure measure) {
        this.stratum = stratum;
        hasFurtherConditions = stratum.problem().hasFurtherConditions();
        byScore = ByScore.order(stratum.problem(), measure, stratum.controls());
        scores = Arrays.stream(byScore)
                .mapToDouble(control -> measure.score(stratum.controls()[control]))
                .toArray();
        treatedScores =
                Arrays.stream(stratum.treated()).mapToDouble(measure::score).toArray();
        nearest = new int[treatedScores.length];
        first = new int[treatedScores.length];
        end = new int[treatedScores.length];
        for (int row = 0; row < treatedScores.length; row++) {
            double score = treatedScores[row];
            nearest[row] = first(other -> other >= score);
            first[row] = first(other -> other >= score || stratum.problem().withinWidth(score - other));
            end[row] = first(other -> other > score && !stratum.problem().withinWidth(other - score));
        }
        shownIn = new int[scores.length];
        shownTo = new int[scores.length];
        levels = new int[scores.length];
        amounts = new double[scores.length];
    }

    /** The first column whose score is as is asked for, where all after it are so too. */
    private int first(DoublePredicate condition) {
        int low = 0;
        int high = scores.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(scores[middle])) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** How many bytes candidates take. */
    static long bytes(long rows, long columns) {
        return rows * (3 * Integer.BYTES + Double.BYTES) + columns * (4 * Integer.BYTES + 2 * Double.BYTES + 32);
    }

    /** Columns are numbered by score: this is the control of one, by its place in the stratum. */
    int control(int column) {
        return byScore[column];
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
            double below = down >= first[row] ? score - scores[down] : Double.POSITIVE_INFINITY;
            double above = up < end[row] ? scores[up] - score : Double.POSITIVE_INFINITY;
            double distance = Math.min(below, above);
            if (distance >= least) {
                return;
            }
            int column = below <= above ? down-- : up++;
            if (hasFurtherConditions) {
                if (stratum.distance(row, byScore[column]) < Double.POSITIVE_INFINITY) {
                    least = visitor.see(column, distance);
                }
            } else if (isNoLess(level, amount + distance, column)) {
                up = below <= above ? up : end[shownTo[column]];
                down = below <= above ? first[shownTo[column]] - 1 : down;
            } else {
                shownIn[column] = search;
                shownTo[column] = row;
                levels[column] = level;
                amounts[column] = amount + distance;
                least = visitor.see(column, distance);
            }
        }
    }

    private boolean isNoLess(int level, double amount, int column) {
        return shownIn[column] == search
                && (level > levels[column] || level == levels[column] && amount >= amounts[column]);
    }
}
