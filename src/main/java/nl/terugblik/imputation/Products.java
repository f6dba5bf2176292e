package nl.terugblik.imputation;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.exception.LocalizedCoreFormats;
import org.hipparchus.exception.MathIllegalArgumentException;

/** A model's columns with a leading 1, and weighted sums of their products, row after row. */
final class Products {

    /** So little is added to each variance that only a matrix without an inverse notices; mice does the same. */
    private static final double RIDGE = 1e-5;

    private final ModelColumn[] columns;
    private final Gathered gathered;
    private final double[][] sums;
    private final double[] withOutcome;

    /**
     * Products of these columns.
     *
     * @param gathered room for the rows that are gathered, which may be shared by all that do so in turn
     */
    Products(List<ModelColumn> columns, Gathered gathered) {
        this.columns = columns.toArray(ModelColumn[]::new);
        this.gathered = gathered;
        this.sums = new double[size()][Gathered.padded(size())];
        this.withOutcome = new double[Gathered.padded(size())];
    }

    /** How many cells a row has, the leading 1 among them. */
    int size() {
        return columns.length + 1;
    }

    /** Gathers rows, to be gone through any number of times; their columns must not change meanwhile. */
    Gathered gather(int[] rows) {
        gathered.gather(columns, rows);
        return gathered;
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
            Arrays.fill(line, 0);
        }
        Arrays.fill(withOutcome, 0);
    }

    /**
     * Adds a stretch of the rows to the sums.
     *
     * @param weights of the rows
     * @param outcomes of the rows
     */
    void add(int stretch, double[] weights, double[] outcomes) {
        gathered.addTo(sums, withOutcome, stretch, weights, outcomes);
    }

    /** The sum of the products of two cells, the second of which does not come after the first. */
    double sum(int j, int k) {
        return sums[j][k];
    }

    /**
     * The mean of each column over some rows, and half its standard deviation.
     *
     * @param rows the rows
     */
    Guards guards(int[] rows) {
        double[] means = new double[size()];
        double[] halves = new double[size()];
        means[0] = 1;
        for (int j = 0; j < columns.length; j++) {
            ModelColumn column = columns[j];
            double sum = 0;
            double squares = 0;
            for (int row : rows) {
                double cell = column.at(row);
                sum += cell;
                squares += cell * cell;
            }
            double mean = sum / rows.length;
            means[j + 1] = mean;
            halves[j + 1] = Math.sqrt(Math.max(0, squares / rows.length - mean * mean)) / 2;
        }
        return new Guards(means, halves);
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
        return Arrays.copyOf(withOutcome, size());
    }

    /** The sums of products as L times its transpose. */
    Root root() {
        double[][] lower = new double[sums.length][];
        for (int j = 0; j < lower.length; j++) {
            lower[j] = Arrays.copyOf(sums[j], j + 1);
            lower[j][j] = diagonal(lower[j][j]);
        }
        return Root.of(lower);
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

        /** That of a matrix, by the method of Cholesky; its lower triangle becomes the root. */
        static Root of(double[][] lower) {
            double[] column = new double[lower.length];
            for (int i = 0; i < lower.length; i++) {
                if (lower[i][i] <= 0) {
                    throw new MathIllegalArgumentException(LocalizedCoreFormats.NOT_POSITIVE_DEFINITE_MATRIX);
                }
                lower[i][i] = Math.sqrt(lower[i][i]);
                double inverse = 1.0 / lower[i][i];
                for (int p = i + 1; p < lower.length; p++) {
                    double[] line = lower[p];
                    double own = line[i] * inverse;
                    line[i] = own;
                    column[p] = own;
                    for (int q = i + 1; q <= p; q++) {
                        line[q] -= column[q] * own;
                    }
                }
            }
            return new Root(lower);
        }

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
