package nl.terugblik.matching.problem;

import java.util.List;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealVector;

/** Turns and stretches columns so that a covariance becomes the identity; directions in which it is 0 are left out. */
public final class Whitening {

    /** The least part of the greatest eigenvalue that is more than rounding; what MatchIt's generalised inverse takes. */
    private static final double SINGULAR = 1e-8;
    /** The same where all of them are rounding; the covariance is of columns in standard deviations. */
    private static final double NOTHING = 1e-14;

    private Whitening() {}

    /**
     * Coordinates by dimension, at most as many as there are columns.
     *
     * @param covariance of the columns, or another matrix that stands for it, with what is not a number where there is none
     */
    public static double[][] of(List<double[]> columns, double[][] covariance) {
        if (columns.isEmpty() || Double.isNaN(covariance[0][0])) {
            return new double[0][];
        }
        EigenDecompositionSymmetric turn = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(covariance));
        double least = Math.max(SINGULAR * turn.getEigenvalue(0), NOTHING);
        int dimensions = 0;
        while (dimensions < columns.size() && turn.getEigenvalue(dimensions) > least) {
            dimensions++;
        }
        double[][] coordinates = new double[dimensions][];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            double stretch = 1 / Math.sqrt(turn.getEigenvalue(dimension));
            coordinates[dimension] = along(turn.getEigenvector(dimension), stretch, columns);
        }
        return coordinates;
    }

    private static double[] along(RealVector direction, double stretch, List<double[]> columns) {
        double[] coordinate = new double[columns.get(0).length];
        for (int i = 0; i < columns.size(); i++) {
            double[] column = columns.get(i);
            double factor = direction.getEntry(i) * stretch;
            for (int row = 0; row < coordinate.length; row++) {
                coordinate[row] += factor * column[row];
            }
        }
        return coordinate;
    }
}
