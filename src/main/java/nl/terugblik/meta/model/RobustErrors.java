package nl.terugblik.meta.model;

import java.util.Optional;

/**
 * Errors that hold however the effects of a sample depend on one another: the sandwich by sample, enlarged by m/(m-p).
 *
 * @param covariance of the coefficients
 * @param df samples less coefficients
 */
public record RobustErrors(double[][] covariance, int df) {

    /** The errors of a fit; nothing where there are no more samples than coefficients. */
    public static Optional<RobustErrors> of(Fit fit) {
        EffectRows rows = fit.rows();
        int p = rows.columns();
        int m = rows.samples();
        if (m <= p) {
            return Optional.empty();
        }
        double[][] meat = new double[p][p];
        for (int sample = 0; sample < m; sample++) {
            double[] score = new double[p];
            for (int row = rows.starts()[sample]; row < rows.starts()[sample + 1]; row++) {
                for (int i = 0; i < p; i++) {
                    score[i] += rows.x()[row * p + i] * fit.generalized().weightedResidual(row);
                }
            }
            SmallMatrix.addOuter(meat, 1, score, score);
        }
        double[][] bread = fit.generalized().covariance();
        double[][] sandwich = SmallMatrix.times(SmallMatrix.times(bread, meat), bread);
        return Optional.of(new RobustErrors(SmallMatrix.scaled(sandwich, m / (double) (m - p)), m - p));
    }

    public double error(int column) {
        return Math.sqrt(covariance[column][column]);
    }
}
