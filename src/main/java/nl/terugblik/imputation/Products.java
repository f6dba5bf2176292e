package nl.terugblik.imputation;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;

/** A model's columns with a leading 1, and weighted sums of their products. */
final class Products {

    /** So little is added to each variance that only a matrix without an inverse notices; mice does the same. */
    private static final double RIDGE = 1e-5;

    private final double[][] columns;
    private final double[] cells;
    private final int[] filled;
    private final double[][] sums;
    private final double[] withOutcome;

    Products(List<double[]> columns) {
        this.columns = columns.toArray(double[][]::new);
        this.cells = new double[columns.size() + 1];
        this.filled = new int[cells.length];
        this.sums = new double[cells.length][cells.length];
        this.withOutcome = new double[cells.length];
    }

    /** How many cells a row has, the leading 1 among them. */
    int size() {
        return cells.length;
    }

    /** A row's cells; the array is used again for the next row. */
    double[] row(int row) {
        cells[0] = 1;
        for (int j = 0; j < columns.length; j++) {
            cells[j + 1] = columns[j][row];
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

    /** Adds a row to the sums; most cells of most rows are 0 and have no part in them. */
    void add(double[] row, double weight, double outcome) {
        int count = 0;
        for (int j = 0; j < row.length; j++) {
            if (row[j] != 0) {
                filled[count++] = j;
            }
        }
        for (int i = 0; i < count; i++) {
            int j = filled[i];
            double weighted = weight * row[j];
            double[] line = sums[j];
            for (int l = 0; l <= i; l++) {
                int k = filled[l];
                line[k] += weighted * row[k];
            }
            withOutcome[j] += row[j] * outcome;
        }
    }

    /**
     * Adds rows that each differ from a centre in one cell, summed.
     *
     * @param weight of all of them
     * @param tilts for each cell, the weighted sum of its differences from the centre
     * @param squares the weighted sum of the squares of these
     * @param outcomes the weighted sum of each cell with the outcome
     */
    void addAround(double[] centre, double weight, double[] tilts, double[] squares, double[] outcomes) {
        for (int j = 0; j < centre.length; j++) {
            double[] line = sums[j];
            double weighted = weight * centre[j] + tilts[j];
            for (int k = 0; k <= j; k++) {
                line[k] += weighted * centre[k] + tilts[k] * centre[j];
            }
            line[j] += squares[j];
            withOutcome[j] += outcomes[j];
        }
    }

    double[] withOutcome() {
        return withOutcome;
    }

    /** The sums of products as L times its transpose. */
    Root root() {
        double[][] whole = new double[sums.length][sums.length];
        for (int j = 0; j < sums.length; j++) {
            for (int k = 0; k <= j; k++) {
                double value = j == k ? diagonal(sums[j][j]) : sums[j][k];
                whole[j][k] = value;
                whole[k][j] = value;
            }
        }
        return new Root(new CholeskyDecomposition(new Array2DRowRealMatrix(whole, false), 1e-8, 0)
                .getL()
                .getData());
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
