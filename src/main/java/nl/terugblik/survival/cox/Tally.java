package nl.terugblik.survival.cox;

import java.util.Arrays;

/** A slope and a curvature, summed over moments in blocks: short sums of short sums lose fewer digits than one long one. */
final class Tally {

    private static final int BLOCK = 4096;

    private final double[] slope;
    private final double[] curvature;
    private final double[] blockOfSlope;
    private final double[] blockOfCurvature;
    private int count;

    Tally(int width) {
        this.slope = new double[width];
        this.curvature = new double[width * (width + 1) / 2];
        this.blockOfSlope = new double[slope.length];
        this.blockOfCurvature = new double[curvature.length];
    }

    /** Adds what a moment gives, each times a factor of its own. */
    void add(double[] ofSlope, double factor, double[] ofCurvature, double factorOfCurvature) {
        for (int j = 0; j < slope.length; j++) {
            blockOfSlope[j] += factor * ofSlope[j];
        }
        for (int j = 0; j < curvature.length; j++) {
            blockOfCurvature[j] += factorOfCurvature * ofCurvature[j];
        }
        if (++count == BLOCK) {
            flush();
        }
    }

    private void flush() {
        for (int j = 0; j < slope.length; j++) {
            slope[j] += blockOfSlope[j];
        }
        for (int j = 0; j < curvature.length; j++) {
            curvature[j] += blockOfCurvature[j];
        }
        Arrays.fill(blockOfSlope, 0);
        Arrays.fill(blockOfCurvature, 0);
        count = 0;
    }

    double[] slope() {
        flush();
        return slope.clone();
    }

    /** The curvature as a symmetric matrix. */
    double[][] curvature() {
        flush();
        double[][] matrix = new double[slope.length][slope.length];
        int at = 0;
        for (int j = 0; j < slope.length; j++) {
            for (int k = 0; k <= j; k++) {
                matrix[j][k] = curvature[at];
                matrix[k][j] = curvature[at++];
            }
        }
        return matrix;
    }
}
