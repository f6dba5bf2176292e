package nl.terugblik.statistics.agreement;

import java.util.Arrays;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;

/**
 * The shares of a square table of counts: of each cell, and of each category in the codes of the first and of the second coder.
 *
 * @param n units in the table
 * @param cells shares that sum to 1, a row a category of the first coder's
 * @param rows the first coder's share of each category
 * @param columns the second coder's
 */
record Shares(long n, double[][] cells, double[] rows, double[] columns) {

    /** The shares, or that there is no unit. */
    static Result<Shares> of(long[][] counts) {
        long n = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
        if (n == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        int size = counts.length;
        double[][] cells = new double[size][size];
        double[] rows = new double[size];
        double[] columns = new double[size];
        for (int i = 0; i < size; i++) {
            long across = 0;
            long down = 0;
            for (int j = 0; j < size; j++) {
                cells[i][j] = (double) counts[i][j] / n;
                across += counts[i][j];
                down += counts[j][i];
            }
            rows[i] = (double) across / n;
            columns[i] = (double) down / n;
        }
        return new Result.Found<>(new Shares(n, cells, rows, columns));
    }

    /** The share of units on which both agree. */
    double agreed() {
        Sums sum = new Sums();
        for (int i = 0; i < cells.length; i++) {
            sum.add(cells[i][i]);
        }
        return sum.value();
    }
}
