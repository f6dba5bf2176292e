package nl.terugblik.matching.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * Rows in the order of their scores; of equal scores by the covariates in the order given, then by key.
 *
 * @param places the places of the rows where they were given, in the order of their scores
 * @param scores the scores, ascending
 */
public record ScoreOrder(int[] places, double[] scores) {

    public static ScoreOrder of(Problem problem, ScoreMeasure measure, int[] rows) {
        int[] places = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(place -> measure.score(rows[place]))
                        .thenComparingInt(place -> problem.tieRank(rows[place])))
                .mapToInt(Integer::intValue)
                .toArray();
        return new ScoreOrder(
                places,
                Arrays.stream(places)
                        .mapToDouble(place -> measure.score(rows[place]))
                        .toArray());
    }

    public int size() {
        return scores.length;
    }

    /** Where scores begin that are this or higher. */
    public int firstFrom(double score) {
        return first(other -> other >= score);
    }

    /** Where scores begin that are higher than this. */
    public int firstAbove(double score) {
        return first(other -> other > score);
    }

    /** Where scores begin for which something is so that is so for all after them too. */
    public int first(DoublePredicate condition) {
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

    /** The score nearest to this one; of two equally near the lower. */
    public double nearest(double score) {
        int above = firstFrom(score);
        if (above == 0 || above < scores.length && scores[above] - score < score - scores[above - 1]) {
            return scores[above];
        }
        return scores[above - 1];
    }
}
