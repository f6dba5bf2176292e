package nl.terugblik.survival.cox;

import java.util.Optional;
import java.util.stream.IntStream;
import nl.terugblik.survival.Cholesky;

/**
 * The covariance of a Cox model's coefficients from how its clusters, each taken whole, pull them (Lin and Wei, 1989,
 * Journal of the American Statistical Association 84, 1074-1078), without a correction for few clusters, as in R's {@code
 * coxph(cluster =)}.
 */
final class RobustCovariance {

    private RobustCovariance() {}

    /**
     * The covariance of the coefficients.
     *
     * @param pulls for each cluster its pull on the slope
     * @param inverse of the curvature
     */
    static double[][] of(double[][] pulls, double[][] inverse) {
        double[][] moves = new double[pulls.length][inverse.length];
        for (int cluster = 0; cluster < pulls.length; cluster++) {
            for (int j = 0; j < inverse.length; j++) {
                for (int k = 0; k < inverse.length; k++) {
                    moves[cluster][j] += inverse[j][k] * pulls[cluster][k];
                }
            }
        }
        return products(moves, inverse.length);
    }

    /** The score test from the clusters' pulls where all coefficients are 0, unless these leave too little spread. */
    static Optional<Double> score(double[][] pulls) {
        int width = pulls[0].length;
        double[] slope = new double[width];
        for (double[] pull : pulls) {
            for (int j = 0; j < width; j++) {
                slope[j] += pull[j];
            }
        }
        return Cholesky.form(
                products(pulls, width), slope, IntStream.range(0, width).toArray());
    }

    /** The sum over clusters of the products of their pulls. */
    static double[][] products(double[][] vectors, int width) {
        Tally tally = new Tally(width);
        double[] products = new double[width * (width + 1) / 2];
        for (double[] vector : vectors) {
            int at = 0;
            for (int j = 0; j < width; j++) {
                for (int k = 0; k <= j; k++) {
                    products[at++] = vector[j] * vector[k];
                }
            }
            tally.add(vector, 1, products, 1);
        }
        return tally.curvature();
    }
}
