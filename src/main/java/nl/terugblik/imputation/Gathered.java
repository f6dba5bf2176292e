package nl.terugblik.imputation;

import java.util.Arrays;

/**
 * The cells of some rows, each row led by a 1, as models go through them: a stretch of rows after another, and within a
 * stretch column after column. One imputation needs one of these at a time.
 */
final class Gathered {

    /** How many rows a stretch has: its columns fit in what the processor holds nearest. */
    static final int STRETCH = 64;

    /** How many sums are kept at once, each in a register of the processor's. */
    private static final int AT_ONCE = 8;

    private double[] cells = new double[0];
    private int width;
    private int rows;

    /** Gathers the cells of these rows, in place of what was gathered before. */
    void gather(double[][] columns, int[] chosen) {
        width = padded(columns.length + 1);
        rows = chosen.length;
        int size = stretches() * width * STRETCH;
        if (cells.length < size) {
            cells = new double[size];
        }
        for (int stretch = 0; stretch < stretches(); stretch++) {
            int first = stretch * STRETCH;
            int count = count(stretch);
            Arrays.fill(cells, start(stretch, 0), start(stretch, 0) + count, 1);
            for (int j = 0; j < columns.length; j++) {
                double[] column = columns[j];
                int at = start(stretch, j + 1);
                for (int i = 0; i < count; i++) {
                    cells[at + i] = column[chosen[first + i]];
                }
            }
        }
    }

    /** Takes a mean from the cells of each column but the leading one. */
    void centre(double[] means) {
        for (int stretch = 0; stretch < stretches(); stretch++) {
            int count = count(stretch);
            for (int j = 0; j < means.length; j++) {
                int at = start(stretch, j + 1);
                for (int i = 0; i < count; i++) {
                    cells[at + i] -= means[j];
                }
            }
        }
    }

    int stretches() {
        return (rows + STRETCH - 1) / STRETCH;
    }

    /** How many rows a stretch has. */
    int count(int stretch) {
        return Math.min(STRETCH, rows - stretch * STRETCH);
    }

    /** The sum over each row's cells of a stretch, each times its coefficient. */
    void times(int stretch, double[] coefficients, double[] sums) {
        double[] of = cells;
        int count = count(stretch);
        Arrays.fill(sums, 0);
        for (int j = 0; j < coefficients.length; j++) {
            int at = start(stretch, j);
            double coefficient = coefficients[j];
            for (int i = 0; i < count; i++) {
                sums[i] += of[at + i] * coefficient;
            }
        }
    }

    /** The cells of a column in a stretch, each times the weight of its row. */
    void weighted(int stretch, int column, double[] weights, double[] products) {
        double[] of = cells;
        int at = start(stretch, column);
        int count = count(stretch);
        for (int i = 0; i < count; i++) {
            products[i] = weights[i] * of[at + i];
        }
    }

    /**
     * Adds a stretch to the sums of what is given for each row times the cells of each column.
     *
     * @param sums one for each of the first columns, and as many more of no meaning as make up a {@link #padded} number
     * @param columns how many are asked for
     */
    void addTo(double[] sums, int columns, int stretch, double[] factors) {
        for (int first = 0; first < columns; first += AT_ONCE) {
            addEight(sums, first, start(stretch, first), factors, count(stretch));
        }
    }

    /** Row after row for each column, as one would add; only the columns go side by side. */
    private void addEight(double[] sums, int first, int at, double[] factors, int count) {
        double[] of = cells;
        double a = sums[first];
        double b = sums[first + 1];
        double c = sums[first + 2];
        double d = sums[first + 3];
        double e = sums[first + 4];
        double f = sums[first + 5];
        double g = sums[first + 6];
        double h = sums[first + 7];
        for (int i = 0; i < count; i++) {
            double factor = factors[i];
            int cell = at + i;
            a += factor * of[cell];
            b += factor * of[cell + STRETCH];
            c += factor * of[cell + 2 * STRETCH];
            d += factor * of[cell + 3 * STRETCH];
            e += factor * of[cell + 4 * STRETCH];
            f += factor * of[cell + 5 * STRETCH];
            g += factor * of[cell + 6 * STRETCH];
            h += factor * of[cell + 7 * STRETCH];
        }
        sums[first] = a;
        sums[first + 1] = b;
        sums[first + 2] = c;
        sums[first + 3] = d;
        sums[first + 4] = e;
        sums[first + 5] = f;
        sums[first + 6] = g;
        sums[first + 7] = h;
    }

    /** A number of columns, rounded up to as many as are summed at once. */
    static int padded(int columns) {
        return (columns + AT_ONCE - 1) / AT_ONCE * AT_ONCE;
    }

    private int start(int stretch, int column) {
        return (stretch * width + column) * STRETCH;
    }
}
