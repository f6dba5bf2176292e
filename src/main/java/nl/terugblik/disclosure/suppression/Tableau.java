package nl.terugblik.disclosure.suppression;

import java.util.Arrays;

/** The variables in the basis of a program, each as a sum of those that are not. */
final class Tableau {

    private static final double NOUGHT = 1e-11;

    private double[][] rows = new double[64][];
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

    /** The row of a variable in the basis, below 0 for another. */
    int rowOf(int variable) {
        return places[variable];
    }

    /** The column of a variable outside the basis. */
    int columnOf(int variable) {
        return -1 - places[variable];
    }

    /** A row, by column. */
    double[] said(int row) {
        return rows[row];
    }

    double at(int row, int column) {
        return rows[row][column];
    }

    /** Adds a column of a variable that is in no row. */
    void addColumn(int variable) {
        if (width == nonbasic.length) {
            nonbasic = Arrays.copyOf(nonbasic, 2 * width);
            filled = new int[2 * width];
            for (int row = 0; row < height; row++) {
                rows[row] = Arrays.copyOf(rows[row], 2 * width);
            }
        }
        place(variable, -1 - width);
        nonbasic[width++] = variable;
    }

    /** Adds a variable to the basis that is a sum of others. */
    void addRow(int variable, int[] of, int[] signs) {
        if (height == rows.length) {
            rows = Arrays.copyOf(rows, 2 * height);
            basic = Arrays.copyOf(basic, 2 * height);
        }
        double[] sum = new double[nonbasic.length];
        for (int i = 0; i < of.length; i++) {
            int place = places[of[i]];
            if (place < 0) {
                sum[-1 - place] += signs[i];
            } else {
                add(sum, signs[i], rows[place], width);
            }
        }
        place(variable, height);
        basic[height] = variable;
        rows[height++] = sum;
    }

    private static void add(double[] to, double times, double[] row, int width) {
        for (int column = 0; column < width; column++) {
            to[column] += times * row[column];
        }
    }

    private void place(int variable, int place) {
        if (variable >= places.length) {
            places = Arrays.copyOf(places, 2 * variable);
        }
        places[variable] = place;
    }

    /** Lets the variable of a column into the basis, for that of a row. */
    void swap(int row, int column) {
        double[] pivot = rows[row];
        double by = 1 / pivot[column];
        pivot[column] = -1;
        int any = 0;
        for (int other = 0; other < width; other++) {
            if (pivot[other] != 0) {
                pivot[other] *= -by;
                filled[any++] = other;
            }
        }
        for (int other = 0; other < height; other++) {
            double times = rows[other][column];
            if (other != row && times != 0) {
                rows[other][column] = 0;
                addFilled(rows[other], times, pivot, any);
            }
        }
        int in = nonbasic[column];
        place(basic[row], -1 - column);
        place(in, row);
        nonbasic[column] = basic[row];
        basic[row] = in;
    }

    private void addFilled(double[] to, double times, double[] row, int any) {
        for (int i = 0; i < any; i++) {
            int column = filled[i];
            double sum = to[column] + times * row[column];
            to[column] = Math.abs(sum) < NOUGHT ? 0 : sum;
        }
    }
}
