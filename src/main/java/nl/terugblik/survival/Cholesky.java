package nl.terugblik.survival;

import java.util.Optional;
import java.util.stream.IntStream;
import nl.terugblik.statistics.models.Collinearity;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;

/** Symmetric matrices solved by Cholesky's method, scaled to a diagonal of ones first. */
public final class Cholesky {

    private Cholesky() {}

    /** A solver, unless rounding has left the matrix without an inverse. */
    public static Optional<DecompositionSolver> solver(double[][] matrix) {
        try {
            return Optional.of(new CholeskyDecomposition(MatrixUtils.createRealMatrix(matrix), 1e-10, 0).getSolver());
        } catch (MathRuntimeException flat) {
            return Optional.empty();
        }
    }

    /** The root of each entry of the diagonal. */
    public static double[] roots(double[][] matrix) {
        return IntStream.range(0, matrix.length)
                .mapToDouble(j -> Math.sqrt(matrix[j][j]))
                .toArray();
    }

    public static double[][] correlations(double[][] matrix) {
        double[] size = roots(matrix);
        double[][] correlations = new double[size.length][size.length];
        for (int j = 0; j < size.length; j++) {
            for (int k = 0; k <= j; k++) {
                correlations[j][k] = j == k ? 1 : matrix[j][k] / (size[j] * size[k]);
                correlations[k][j] = correlations[j][k];
            }
        }
        return correlations;
    }

    /** Vector-transposed × inverse × vector over some of the columns, unless these follow from one another. */
    public static Optional<Double> form(double[][] matrix, double[] vector, int[] columns) {
        double[][] part = new double[columns.length][columns.length];
        double[] distance = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            if (!(matrix[columns[j]][columns[j]] > 0)) {
                return Optional.empty();
            }
            distance[j] = vector[columns[j]] / Math.sqrt(matrix[columns[j]][columns[j]]);
            for (int k = 0; k < columns.length; k++) {
                part[j][k] = matrix[columns[j]][columns[k]];
            }
        }
        Collinearity found = Collinearity.of(
                correlations(part),
                IntStream.of(columns).mapToObj(Integer::toString).toList());
        return found.reason().isPresent() ? Optional.empty() : Optional.of(Quadratic.form(found.root(), distance));
    }
}
