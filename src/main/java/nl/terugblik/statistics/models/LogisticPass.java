package nl.terugblik.statistics.models;

import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;

/** What one pass over the rows tells about a point: log-likelihood, its slope and its curvature. */
final class LogisticPass implements Newton.Point {

    private final double[] score;
    private final double[][] information;
    private double logLikelihood;
    private boolean separates = true;

    private LogisticPass(int size) {
        this.score = new double[size];
        this.information = new double[size][size];
    }

    static LogisticPass over(IndependentDesign design, double[] outcome, double[] at) {
        LogisticPass total = new LogisticPass(at.length);
        for (int start = 0; start < outcome.length; start += StandardDesign.BLOCK) {
            LogisticPass block = new LogisticPass(at.length);
            block.add(design, outcome, at, start, Math.min(outcome.length, start + StandardDesign.BLOCK));
            total.add(block);
        }
        return total;
    }

    private void add(IndependentDesign design, double[] outcome, double[] at, int from, int to) {
        double[] row = new double[at.length];
        for (int i = from; i < to; i++) {
            design.row(i, row);
            double sign = 2 * outcome[i] - 1;
            double margin = sign * predictor(row, at);
            double power = Math.exp(-Math.abs(margin));
            double counts = design.standard().weighting().weight(i);
            double slope = counts * sign * other(margin, power);
            double weight = counts * (power / ((1 + power) * (1 + power)));
            logLikelihood += counts * (Math.min(margin, 0) - Math.log1p(power));
            separates &= margin > 0;
            for (int j = 0; j < row.length; j++) {
                score[j] += slope * row[j];
                double weighted = weight * row[j];
                for (int k = 0; k <= j; k++) {
                    information[j][k] += weighted * row[k];
                }
            }
        }
    }

    private static double predictor(double[] row, double[] at) {
        double predictor = 0;
        for (int j = 0; j < row.length; j++) {
            predictor += at[j] * row[j];
        }
        return predictor;
    }

    /** The chance of the other outcome, without 1 - p, so that fits near separation keep their digits. */
    private static double other(double margin, double power) {
        return margin >= 0 ? power / (1 + power) : 1 / (1 + power);
    }

    /** Writes what row {@code i} alone adds to the slope. */
    static void score(IndependentDesign design, double[] outcome, double[] at, int i, double[] target) {
        design.row(i, target);
        double sign = 2 * outcome[i] - 1;
        double margin = sign * predictor(target, at);
        double slope = design.standard().weighting().weight(i) * sign * other(margin, Math.exp(-Math.abs(margin)));
        for (int j = 0; j < target.length; j++) {
            target[j] *= slope;
        }
    }

    private void add(LogisticPass block) {
        logLikelihood += block.logLikelihood;
        separates &= block.separates;
        for (int j = 0; j < score.length; j++) {
            score[j] += block.score[j];
            for (int k = 0; k <= j; k++) {
                information[j][k] += block.information[j][k];
                information[k][j] = information[j][k];
            }
        }
    }

    @Override
    public double logLikelihood() {
        return logLikelihood;
    }

    /** Whether every row lies on its own side of even odds, which proves complete separation. */
    boolean separates() {
        return separates;
    }

    @Override
    public double[] slope() {
        return score;
    }

    @Override
    public Optional<DecompositionSolver> solver() {
        try {
            return Optional.of(
                    new CholeskyDecomposition(MatrixUtils.createRealMatrix(information), 1e-10, 0).getSolver());
        } catch (MathRuntimeException flat) { // so many outcomes are all but certain that none is left
            return Optional.empty();
        }
    }
}
