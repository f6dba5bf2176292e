package nl.terugblik.imputation;

import java.util.Arrays;

/**
 * The cells of some rows, each row led by a 1, as models go through them: a stretch of rows after another, and within a
 * stretch column after column. Only the stretch that was asked for last is held. One imputation needs one of these at a time.
 */
final class Gathered {

    /** How many rows a stretch has: its columns fit in what the processor holds nearest. */
    static final int STRETCH = 64;

    /** How many rows are added at once. */
    private static final int AT_ONCE = 4;

    private static final int PAD = 8;

    private ModelColumn[] columns = {};
    private int[] chosen = {};
    private double[] means = {};
    private double[] cells = {};
    private double[][] turned = new double[STRETCH][0];
    private int width;
    private int held = -1;

    /** Takes the cells of these rows, in place of those before; the columns must not change while they are gone through. */
    void gather(ModelColumn[] ofColumns, int[] rows) {
        columns = ofColumns;
        chosen = rows;
        means = new double[0];
        held = -1;
        width = padded(columns.length + 1);
        if (cells.length < width * STRETCH) {
            cells = new double[width * STRETCH];
            turned = new double[STRETCH][width];
        }
    }

    /** Takes a mean from the cells of each column but the leading one. */
    void centre(double[] around) {
        means = around;
        held = -1;
    }

    private void hold(int stretch) {
        if (held == stretch) {
            return;
        }
        int first = stretch * STRETCH;
        int count = count(stretch);
        Arrays.fill(cells, 0, count, 1);
        for (int j = 0; j < columns.length; j++) {
            int at = start(j + 1);
            columns[j].gather(chosen, first, count, cells, at);
            if (means.length > 0) {
                double mean = means[j];
                for (int i = 0; i < count; i++) {
                    cells[at + i] -= mean;
                }
            }
        }
        held = stretch;
    }

    int stretches() {
        return (chosen.length + STRETCH - 1) / STRETCH;
    }

    /** How many rows a stretch has. */
    int count(int stretch) {
        return Math.min(STRETCH, chosen.length - stretch * STRETCH);
    }

    /** The sum over each row's cells of a stretch, each times its coefficient. */
    void times(int stretch, double[] coefficients, double[] sums) {
        hold(stretch);
        double[] of = cells;
        int count = count(stretch);
        Arrays.fill(sums, 0);
        for (int j = 0; j < coefficients.length; j++) {
            int at = start(j);
            double coefficient = coefficients[j];
            for (int i = 0; i < count; i++) {
                sums[i] += of[at + i] * coefficient;
            }
        }
    }

    /**
     * Adds a stretch to sums of products, row after row for each, as one would add.
     *
     * @param sums for each column a line of sums with that column and those before it, and as many more of no meaning as make
     *     up a {@link #padded} number
     * @param withOutcome the sums of the outcomes with each column
     * @param weights of the rows
     * @param outcomes of the rows
     */
    void addTo(double[][] sums, double[] withOutcome, int stretch, double[] weights, double[] outcomes) {
        hold(stretch);
        int count = count(stretch);
        turn(count);
        int row = 0;
        for (; row + AT_ONCE <= count; row += AT_ONCE) {
            addFour(sums, withOutcome, row, weights, outcomes);
        }
        for (; row < count; row++) {
            double[] cells = turned[row];
            for (int j = 0; j < sums.length; j++) {
                add(sums[j], padded(j + 1), weights[row] * cells[j], cells);
            }
            add(withOutcome, withOutcome.length, outcomes[row], cells);
        }
    }

    /** Lays the cells row by row, for the processor to take those of a row side by side. */
    private void turn(int count) {
        double[] of = cells;
        for (int row = 0; row < count; row++) {
            double[] to = turned[row];
            int at = row;
            for (int j = 0; j < width; j++) {
                to[j] = of[at];
                at += STRETCH;
            }
        }
    }

    private void addFour(double[][] sums, double[] withOutcome, int row, double[] weights, double[] outcomes) {
        double[] one = turned[row];
        double[] two = turned[row + 1];
        double[] three = turned[row + 2];
        double[] four = turned[row + 3];
        for (int j = 0; j < sums.length; j++) {
            add(
                    sums[j],
                    padded(j + 1),
                    weights[row] * one[j],
                    weights[row + 1] * two[j],
                    weights[row + 2] * three[j],
                    weights[row + 3] * four[j],
                    one,
                    two,
                    three,
                    four);
        }
        add(
                withOutcome,
                withOutcome.length,
                outcomes[row],
                outcomes[row + 1],
                outcomes[row + 2],
                outcomes[row + 3],
                one,
                two,
                three,
                four);
    }

    /**
     * Adds four rows, each times its factor. The rows are arrays of their own, and four: so the full compiler makes one
     * instruction of every four sums; of two rows it makes more, and of eight none.
     */
    private static void add(
            double[] sums,
            int columns,
            double a,
            double b,
            double c,
            double d,
            double[] one,
            double[] two,
            double[] three,
            double[] four) {
        for (int k = 0; k < columns; k++) {
            sums[k] = sums[k] + a * one[k] + b * two[k] + c * three[k] + d * four[k];
        }
    }

    private static void add(double[] sums, int columns, double factor, double[] cells) {
        for (int k = 0; k < columns; k++) {
            sums[k] += factor * cells[k];
        }
    }

    /** A number of columns, rounded up to one of which nothing is left where some are added at once. */
    static int padded(int columns) {
        return (columns + PAD - 1) / PAD * PAD;
    }

    private static int start(int column) {
        return column * STRETCH;
    }
}
