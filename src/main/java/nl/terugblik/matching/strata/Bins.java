package nl.terugblik.matching.strata;

import java.util.Arrays;
import nl.terugblik.matching.Covariate;

/**
 * Bins of equal width between the least and the greatest of some numbers. A number on the edge of two bins belongs to the
 * higher one, as in MatchIt.
 *
 * @param edges where a next bin begins, ascending; one fewer than there are bins
 */
public record Bins(double[] edges) {

    /** As many bins of these finite numbers as asked for, 1 or more. */
    public static Bins of(double[] values, int bins) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(0);
        // R's seq: the widest ranges overflow unless they are quartered first.
        double scale = Double.isInfinite(high - low) ? 4 : 1;
        double width = (high / scale - low / scale) / bins;
        double[] edges = new double[bins - 1];
        for (int edge = 1; edge < bins; edge++) {
            edges[edge - 1] = (low / scale + edge * width) * scale;
        }
        return new Bins(edges);
    }

    /** How many bins suit a number of rows by Sturges' rule, ⌈log₂ n⌉ + 1. */
    public static int sturges(int rows) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(rows - 1) + 1;
    }

    /** The bin of a number, from 0. */
    public int bin(double value) {
        int low = 0;
        int high = edges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A column with bins in place of its numbers. */
    Covariate coarsened(Covariate.Numbers numbers) {
        return new Covariate.Numbers(
                numbers.name(), Arrays.stream(numbers.values()).map(this::bin).toArray());
    }
}
