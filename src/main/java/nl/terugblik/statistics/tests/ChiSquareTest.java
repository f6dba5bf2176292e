package nl.terugblik.statistics.tests;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;
import nl.terugblik.statistics.Tails;

/**
 * Pearson's chi-square test of a table of counts, without continuity correction.
 *
 * @param statistic chi-square
 * @param df degrees of freedom, over rows and columns that are not empty
 * @param p upper tail
 * @param n the table's total
 */
public record ChiSquareTest(double statistic, int df, double p, long n) {

    /** Tests a rectangular table of counts; rows and columns without any count are left out first. */
    public static Result<ChiSquareTest> pearson(long[][] counts) {
        for (long[] row : counts) {
            if (row.length != counts[0].length || Arrays.stream(row).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("a table of counts is rectangular and has no negative count");
            }
        }
        long[] rows =
                Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).toArray();
        long[] columns = IntStream.range(0, counts.length == 0 ? 0 : counts[0].length)
                .mapToLong(c -> Arrays.stream(counts).mapToLong(row -> row[c]).sum())
                .toArray();
        long n = Arrays.stream(rows).sum();
        if (n == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        int df = (filled(rows) - 1) * (filled(columns) - 1);
        if (df == 0) {
            return Result.none(Reason.Code.ONE_CATEGORY);
        }
        double statistic = statistic(counts, rows, columns, n);
        return new Result.Found<>(new ChiSquareTest(statistic, df, Tails.chiSquare(statistic, df), n));
    }

    private static int filled(long[] totals) {
        return (int) Arrays.stream(totals).filter(total -> total > 0).count();
    }

    private static double statistic(long[][] counts, long[] rows, long[] columns, long n) {
        Sums sum = new Sums();
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                if (rows[r] > 0 && columns[c] > 0) {
                    double expected = (double) rows[r] * columns[c] / n;
                    double distance = counts[r][c] - expected;
                    sum.add(distance * distance / expected);
                }
            }
        }
        return sum.value();
    }
}
