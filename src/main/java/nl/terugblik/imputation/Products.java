package nl.terugblik.imputation;

import java.util.List;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** A model's columns with a leading 1, and weighted sums of their products. */
final class Products {

    /** So little is added to each variance that only a matrix without an inverse notices; mice does the same. */
    private static final double RIDGE = 1e-5;

    private final List<double[]> columns;
    private final double[] cells;
    private final double[][] sums;
    private final double[] withOutcome;

    Products(List<double[]> columns) {
        this.columns = columns;
        this.cells = new double[columns.size() + 1];
        this.sums = new double[cells.length][cells.length];
        this.withOutcome = new double[cells.length];
    }

    /** A row's cells; the array is used again for the next row. */
    double[] row(int row) {
        cells[0] = 1;
        for (int j = 0; j < columns.size(); j++) {
            cells[j + 1] = columns.get(j)[row];
        }
        return cells;
    }

    static double dot(double[] cells, double[] coefficients) {
        double sum = 0;
        for (int j = 0; j < cells.length; j++) {
            sum += cells[j] * coefficients[j];
        }
        return sum;
    }

    void clear() {
        for (double[] line : sums) {
            java.util.Arrays.fill(line, 0);
        }
        java.util.Arrays.fill(withOutcome, 0);
    }

    /** Adds a row to the sums. */
    void add(double[] row, double weight, double outcome) {
        for (int j = 0; j < row.length; j++) {
            double weighted = weight * row[j];
            double[] line = sums[j];
            for (int k = 0; k <= j; k++) {
                line[k] += weighted * row[k];
            }
            withOutcome[j] += row[j] * outcome;
        }
    }

    double[] withOutcome() {
        return withOutcome;
    }

    /** The sums of products as L times its transpose. */
    Root root() {
        RealMatrix matrix = MatrixUtils.createRealMatrix(sums.length, sums.length);
        for (int j = 0; j < sums.length; j++) {
            for (int k = 0; k <= j; k++) {
                double value = j == k ? diagonal(sums[j][j]) : sums[j][k];
                matrix.setEntry(j, k, value);
                matrix.setEntry(k, j, value);
            }
        }
        return new Root(new CholeskyDecomposition(matrix, 1e-8, 0).getL().getData());
    }

    /** A column that is 0 in all rows, as draws may make it, takes no part and disturbs none. */
    private static double diagonal(double sum) {
        return sum > 0 ? sum * (1 + RIDGE) : 1;
    }

    /**
     * A lower triangle L.
     *
     * @param lower its rows
     */
    record Root(double[][] lower) {

        /** The x of L Lᵀ x = b. */
        double[] solve(double[] b) {
            double[] x = b.clone();
            for (int j = 0; j < x.length; j++) {
                for (int k = 0; k < j; k++) {
                    x[j] -= lower[j][k] * x[k];
                }
                x[j] /= lower[j][j];
            }
            return back(x);
        }

        /** The x of Lᵀ x = b: of independent standard normal b, normal x whose covariance is the inverse of L Lᵀ. */
        double[] back(double[] b) {
            double[] x = b.clone();
            for (int j = x.length - 1; j >= 0; j--) {
                for (int k = j + 1; k < x.length; k++) {
                    x[j] -= lower[k][j] * x[k];
                }
                x[j] /= lower[j][j];
            }
            return x;
        }

        /** Coefficients drawn around those fitted, with {@code scale} times that covariance's root. */
        double[] around(double[] fitted, double scale, Draws draws) {
            double[] normal = new double[fitted.length];
            for (int j = 0; j < normal.length; j++) {
                normal[j] = draws.normal();
            }
            double[] away = back(normal);
            double[] drawn = fitted.clone();
            for (int j = 0; j < drawn.length; j++) {
                drawn[j] += scale * away[j];
            }
            return drawn;
        }
    }
}
