package nl.terugblik.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A distance that is the difference of two scores. */
final class ScoreMeasure implements Measure {

    private static final double EQUAL = 1e-9;

    private final double[] scores;
    private final double deviation;

    /**
     * Scores of the rows of a problem; those that differ by less than the tolerance are made the same.
     *
     * @param scores a finite number a row; taken over
     */
    ScoreMeasure(double[] scores) {
        this.deviation = Spread.deviation(scores);
        this.scores = scores;
        makeEqualsTheSame();
    }

    private void makeEqualsTheSame() {
        int[] byScore = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> scores[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        double last = Double.NEGATIVE_INFINITY;
        double first = Double.NEGATIVE_INFINITY;
        for (int row : byScore) {
            double score = scores[row];
            if (score - last > tolerance()) {
                first = score;
            }
            scores[row] = first;
            last = score;
        }
    }

    @Override
    public double between(int row, int other) {
        return Math.abs(scores[row] - scores[other]);
    }

    @Override
    public double tolerance() {
        return EQUAL * deviation;
    }

    double score(int row) {
        return scores[row];
    }

    /** The standard deviation of all scores, with n − 1. */
    double deviation() {
        return deviation;
    }

    double[] scores() {
        return Arrays.copyOf(scores, scores.length);
    }
}
