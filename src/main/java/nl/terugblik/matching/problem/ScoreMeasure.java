package nl.terugblik.matching.problem;

import java.util.Arrays;

/** A distance that is the difference of two scores. */
public final class ScoreMeasure implements Measure {

    private static final double EQUAL = 1e-9;
    /** Where covariates say nothing of treatment all scores are one, and differ by rounding only, however little that is. */
    private static final double ROUNDING = 1e-12;

    private final double[] scores;
    private final double deviation;

    /**
     * Scores of the rows of a problem; those that differ by less than the tolerance are made the same.
     *
     * @param scores a finite number a row; taken over
     */
    public ScoreMeasure(double[] scores) {
        this.deviation = Spread.deviation(scores);
        this.scores = scores;
        makeEqualsTheSame();
    }

    private void makeEqualsTheSame() {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double[] same = sorted.clone();
        for (int i = 1; i < sorted.length; i++) {
            same[i] = sorted[i] - sorted[i - 1] > tolerance() ? sorted[i] : same[i - 1];
        }
        for (int row = 0; row < scores.length; row++) {
            scores[row] = same[Arrays.binarySearch(sorted, scores[row])];
        }
    }

    @Override
    public double between(int row, int other) {
        return Math.abs(scores[row] - scores[other]);
    }

    @Override
    public double tolerance() {
        return Math.max(EQUAL * deviation, ROUNDING);
    }

    public double score(int row) {
        return scores[row];
    }

    /** The standard deviation of all scores, with n − 1. */
    public double deviation() {
        return deviation;
    }

    public double[] scores() {
        return Arrays.copyOf(scores, scores.length);
    }
}
