package nl.terugblik.matching.problem;

import java.util.Arrays;
import java.util.List;

/** What is computed of whole columns of numbers, none of them missing. */
public final class Columns {

    /** The least part of its values, and of its spread over both groups, that a spread must be to be more than rounding. */
    private static final double ROUNDING = 1e-12;

    private Columns() {}

    /** Whether not all values are the same, but for rounding. */
    public static boolean varies(double[] column) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : column) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        return greatest - least > ROUNDING * Math.max(Math.abs(least), Math.abs(greatest));
    }

    /** The same column with mean 0 and standard deviation 1. */
    public static double[] standardised(double[] column) {
        double mean = Arrays.stream(column).sum() / column.length;
        double deviation = Spread.deviation(column);
        return Arrays.stream(column).map(value -> (value - mean) / deviation).toArray();
    }

    public static double[] divided(double[] column, double by) {
        return Arrays.stream(column).map(value -> value / by).toArray();
    }

    /** Less the mean of its group, every value. */
    public static double[] lessGroupMeans(double[] column, boolean[] treated) {
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int row = 0; row < column.length; row++) {
            int group = treated[row] ? 1 : 0;
            sums[group] += column[row];
            counts[group]++;
        }
        double[] rest = new double[column.length];
        for (int row = 0; row < column.length; row++) {
            int group = treated[row] ? 1 : 0;
            rest[row] = column[row] - sums[group] / counts[group];
        }
        return rest;
    }

    public static boolean variesWithin(double[] column, boolean[] treated) {
        return deviationWithin(column, treated) > ROUNDING * Spread.deviation(column);
    }

    /**
     * The standard deviation pooled within the groups: with n − 2, but with n for a column of 0 and 1, whose groups have
     * variances of p(1 − p). Not a number where there are two rows.
     */
    public static double deviationWithin(double[] column, boolean[] treated) {
        double squares = 0;
        for (double rest : lessGroupMeans(column, treated)) {
            squares += rest * rest;
        }
        boolean isFlag = Arrays.stream(column).allMatch(value -> value == 0 || value == 1);
        return Math.sqrt(squares / (isFlag ? column.length : column.length - 2));
    }

    /** The sums of products of columns, each divided by this. */
    public static double[][] products(List<double[]> columns, int by) {
        double[][] products = new double[columns.size()][columns.size()];
        for (int one = 0; one < products.length; one++) {
            for (int other = 0; other <= one; other++) {
                double[] left = columns.get(one);
                double[] right = columns.get(other);
                double sum = 0;
                for (int row = 0; row < left.length; row++) {
                    sum += left[row] * right[row];
                }
                products[one][other] = sum / by;
                products[other][one] = sum / by;
            }
        }
        return products;
    }

    /** The ranks of values, from 1; equal ones share the mean of theirs. */
    public static double[] ranks(double[] column) {
        double[] sorted =
                Arrays.stream(column).map(value -> value + 0.0).sorted().toArray();
        double[] shared = new double[sorted.length];
        for (int begin = 0; begin < sorted.length; ) {
            int end = begin + 1;
            while (end < sorted.length && sorted[end] == sorted[begin]) {
                end++;
            }
            Arrays.fill(shared, begin, end, (begin + 1 + end) / 2.0);
            begin = end;
        }
        return Arrays.stream(column)
                .map(value -> shared[Arrays.binarySearch(sorted, value + 0.0)])
                .toArray();
    }
}
