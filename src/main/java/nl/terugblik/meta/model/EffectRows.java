package nl.terugblik.meta.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Effects with their sampling variances, the rows of a sample next to each other, and what the model explains them by.
 *
 * @param y the effects
 * @param v their sampling variances, above 0
 * @param x the design, row by row
 * @param columns how many columns the design has
 * @param starts where each sample's rows start, and last where they end
 */
public record EffectRows(double[] y, double[] v, double[] x, int columns, int[] starts) {

    /**
     * Puts rows together.
     *
     * @param sample for each row the number of its sample
     * @param columns the columns of the design beside the intercept, each with a value a row
     */
    public static EffectRows of(double[] y, double[] v, int[] sample, List<double[]> columns) {
        int[] order = IntStream.range(0, y.length)
                .boxed()
                .sorted(Comparator.comparingInt(row -> sample[row]))
                .mapToInt(row -> row)
                .toArray();
        int p = columns.size() + 1;
        double[] x = new double[y.length * p];
        for (int row = 0; row < order.length; row++) {
            x[row * p] = 1;
            for (int column = 1; column < p; column++) {
                x[row * p + column] = columns.get(column - 1)[order[row]];
            }
        }
        int[] starts = IntStream.rangeClosed(0, order.length)
                .filter(row -> row == 0 || row == order.length || sample[order[row]] != sample[order[row - 1]])
                .toArray();
        return new EffectRows(
                Arrays.stream(order).mapToDouble(row -> y[row]).toArray(),
                Arrays.stream(order).mapToDouble(row -> v[row]).toArray(),
                x,
                p,
                starts);
    }

    public int size() {
        return y.length;
    }

    public int samples() {
        return starts.length - 1;
    }

    public boolean oneEach() {
        return samples() == size();
    }

    /** The rows of all samples but one. */
    public EffectRows without(int sample) {
        int from = starts[sample];
        int to = starts[sample + 1];
        int gone = to - from;
        int[] left = new int[starts.length - 1];
        for (int i = 0; i < left.length; i++) {
            left[i] = i <= sample ? starts[i] : starts[i + 1] - gone;
        }
        return new EffectRows(cut(y, from, to), cut(v, from, to), cut(x, from * columns, to * columns), columns, left);
    }

    /** The same rows explained by the intercept alone. */
    public EffectRows alone() {
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        return new EffectRows(y, v, ones, 1, starts);
    }

    /** Whether a column of the design has one value in all rows of each sample. */
    boolean constantWithinSamples(int column) {
        for (int sample = 0; sample < samples(); sample++) {
            for (int row = starts[sample] + 1; row < starts[sample + 1]; row++) {
                if (x[row * columns + column] != x[(row - 1) * columns + column]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double[] cut(double[] values, int from, int to) {
        double[] left = Arrays.copyOf(values, values.length - (to - from));
        System.arraycopy(values, to, left, from, values.length - to);
        return left;
    }
}
