package nl.terugblik.disclosure.suppression;

import java.util.Arrays;

/** The variables in the basis of a program, each as a sum of those that are not: a row each of the first, a column of the others. */
final class Tableau {

    private static final double NOUGHT = 1e-11;

    private double[][] columns = new double[64][];
    private int[] basic = new int[64];
    private int[] nonbasic = new int[64];
    private int[] places = new int[128];
    private int[] filled = new int[64];
    private int height;
    private int width;

    int height() {
        return height;
    }

    int width() {
        return width;
    }

    /** What variable a row says. */
    int basic(int row) {
        return basic[row];
    }

    /** What variable a column is of. */
    int nonbasic(int column) {
        return nonbasic[column];
    }

    /** How often a variable is in each row. */
    double[] column(int column) {
        return columns[column];
    }

    double at(int row, int column) {
        return columns[column][row];
    }

    /** Adds a column of a variable that is in no row. */
    void addColumn(int variable) {
        if (width == nonbasic.length) {
            nonbasic = Arrays.copyOf(nonbasic, 2 * width);
            columns = Arrays.copyOf(columns, 2 * width);
        }
        place(variable, -1 - width);
        columns[width] = new double[basic.length];
        nonbasic[width++] = variable;
    }

    /** Adds a variable to the basis that is a sum of others. */
    void addRow(int variable, int[] of, int[] signs) {
        if (height == basic.length) {
            basic = Arrays.copyOf(basic, 2 * height);
            filled = new int[2 * height];
            for (int column = 0; column < width; column++) {
                columns[column] = Arrays.copyOf(columns[column], 2 * height);
            }
        }
        for (int i = 0; i < of.length; i++) {
            int place = places[of[i]];
            if (place < 0) {
                columns[-1 - place][height] += signs[i];
            } else {
                for (int column = 0; column < width; column++) {
                    columns[column][height] += signs[i] * columns[column][place];
                }
            }
        }
        place(variable, height);
        basic[height++] = variable;
    }

    private void place(int variable, int place) {
        if (variable >= places.length) {
            places = Arrays.copyOf(places, 2 * variable);
        }
        places[variable] = place;
    }

    /**
     * Lets the variable of a column into the basis, for that of a row.
     *
     * @param said that row
     * @return how many numbers were worked out anew
     */
    long swap(int row, int column, double[] said) {
        double[] pivot = columns[column];
        double by = 1 / pivot[row];
        pivot[row] = 0;
        int any = 0;
        for (int other = 0; other < height; other++) {
            if (pivot[other] != 0) {
                filled[any++] = other;
            }
        }
        int changed = 1;
        for (int other = 0; other < width; other++) {
            double times = -by * said[other];
            if (times != 0 && other != column) {
                changed++;
                columns[other][row] = times;
                add(columns[other], times, pivot, any);
            }
        }
        for (int i = 0; i < any; i++) {
            pivot[filled[i]] *= by;
        }
        pivot[row] = by;
        int in = nonbasic[column];
        place(basic[row], -1 - column);
        place(in, row);
        nonbasic[column] = basic[row];
        basic[row] = in;
        return (long) changed * (any + 1);
    }

    private void add(double[] to, double times, double[] pivot, int any) {
        for (int i = 0; i < any; i++) {
            int row = filled[i];
            double sum = to[row] + times * pivot[row];
            to[row] = Math.abs(sum) < NOUGHT ? 0 : sum;
        }
    }
}
