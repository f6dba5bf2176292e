package nl.terugblik.imputation;

import java.util.Arrays;

/**
 * The cells of some rows that are not 0, row after row, each row led by a 1. Most cells of most rows are 0 and have no part
 * in any sum; to look for the others once serves every step of a fit. One imputation needs one of these at a time.
 */
final class FilledCells {

    private double[] cells = new double[0];
    private short[] places = new short[0];
    private int[] starts = new int[1];

    /** Gathers the cells of these rows, in place of what was gathered before. */
    void gather(double[][] columns, int[] rows) {
        if (starts.length <= rows.length) {
            starts = new int[rows.length + 1];
        }
        int at = 0;
        for (int i = 0; i < rows.length; i++) {
            if (cells.length - at < columns.length + 2) {
                int size = Math.max(2 * cells.length, (columns.length + 2) * 16);
                cells = Arrays.copyOf(cells, size);
                places = Arrays.copyOf(places, size);
            }
            at = append(columns, rows[i], at);
            starts[i + 1] = at;
        }
    }

    /** Writes every cell and goes on only after those that are not 0: which they are can be foreseen by no processor. */
    private int append(double[][] columns, int row, int from) {
        double[] into = cells;
        short[] of = places;
        into[from] = 1;
        of[from] = 0;
        int at = from + 1;
        for (int j = 0; j < columns.length; j++) {
            double cell = columns[j][row];
            into[at] = cell;
            of[at] = (short) (j + 1);
            at += cell != 0 ? 1 : 0;
        }
        return at;
    }

    double[] cells() {
        return cells;
    }

    /** For each cell the place of its column, 0 for the leading 1. */
    short[] places() {
        return places;
    }

    /** Where the cells of a gathered row begin. */
    int start(int i) {
        return starts[i];
    }

    /** Where they end. */
    int end(int i) {
        return starts[i + 1];
    }
}
