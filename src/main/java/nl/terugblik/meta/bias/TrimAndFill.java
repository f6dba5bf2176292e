package nl.terugblik.meta.bias;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.meta.model.EffectRows;
import nl.terugblik.meta.model.Fit;
import nl.terugblik.meta.model.Structure;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;

/**
 * Trim and fill (Duval and Tweedie, estimator L0) on one effect a sample: how many effects seem to be missing on one side of the
 * funnel, and the pooled effect once their mirror images are added.
 *
 * @param missing how many
 * @param left whether they are missing among the lower effects
 * @param filled the rows with the mirror images, last
 * @param fit the model of those
 */
public record TrimAndFill(int missing, boolean left, EffectRows filled, Fit fit) {

    private static final int ROUNDS = 100;

    /** The side is the one towards which effects get smaller as studies do. */
    public static Result<TrimAndFill> of(EffectRows rows) {
        double[] errors = Arrays.stream(rows.v()).map(Math::sqrt).toArray();
        EffectRows onErrors = EffectRows.of(rows.y(), rows.v(), each(rows.size()), List.of(errors));
        boolean left = Fit.of(onErrors, Structure.EFFECTS, true)
                .map(fit -> fit.coefficient(1) >= 0)
                .found()
                .orElse(true);
        return of(rows, left);
    }

    /** The same with the side given. */
    public static Result<TrimAndFill> of(EffectRows rows, boolean left) {
        int k = rows.size();
        double[] y =
                Arrays.stream(rows.y()).map(effect -> left ? effect : -effect).toArray();
        int[] order = IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> y[row]))
                .mapToInt(row -> row)
                .toArray();
        double[] sorted = Arrays.stream(order).mapToDouble(row -> y[row]).toArray();
        double[] variances =
                Arrays.stream(order).mapToDouble(row -> rows.v()[row]).toArray();
        int missing = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int kept = k - missing;
            Result<Fit> trimmed = fit(Arrays.copyOf(sorted, kept), Arrays.copyOf(variances, kept));
            if (trimmed.found().isEmpty()) {
                return new Result.NotEstimable<>(trimmed.reason().orElseThrow());
            }
            double centre = trimmed.found().get().coefficient(0);
            int found = missing(sorted, centre);
            if (found == missing) {
                return filled(sorted, variances, centre, missing, left);
            }
            missing = found;
        }
        return Result.none(Reason.Code.NOT_CONVERGED);
    }

    private static int missing(double[] sorted, double centre) {
        int k = sorted.length;
        double[] distances =
                Arrays.stream(sorted).map(effect -> Math.abs(effect - centre)).toArray();
        double[] ordered = distances.clone();
        Arrays.sort(ordered);
        double ranks = 0;
        for (int row = 0; row < k; row++) {
            if (sorted[row] > centre) {
                ranks += rank(ordered, distances[row]);
            }
        }
        double estimate = (4 * ranks - (double) k * (k + 1)) / (2.0 * k - 1);
        // Half to even, as R rounds; never so many that nothing is left to pool.
        return (int) Math.max(0, Math.min(k - 2, Math.rint(estimate)));
    }

    /** The mean rank of those as far away. */
    private static double rank(double[] ordered, double distance) {
        int from = Arrays.binarySearch(ordered, distance);
        int to = from;
        while (from > 0 && ordered[from - 1] == distance) {
            from--;
        }
        while (to + 1 < ordered.length && ordered[to + 1] == distance) {
            to++;
        }
        return (from + to) / 2.0 + 1;
    }

    private static Result<TrimAndFill> filled(
            double[] sorted, double[] variances, double centre, int missing, boolean left) {
        int k = sorted.length;
        double[] y = Arrays.copyOf(sorted, k + missing);
        double[] v = Arrays.copyOf(variances, k + missing);
        for (int image = 0; image < missing; image++) {
            y[k + image] = 2 * centre - sorted[k - missing + image];
            v[k + image] = variances[k - missing + image];
        }
        for (int row = 0; row < y.length; row++) {
            y[row] = left ? y[row] : -y[row];
        }
        EffectRows rows = EffectRows.of(y, v, each(y.length), List.of());
        return Fit.of(rows, Structure.EFFECTS, true).map(fit -> new TrimAndFill(missing, left, rows, fit));
    }

    private static Result<Fit> fit(double[] y, double[] v) {
        return Fit.of(EffectRows.of(y, v, each(y.length), List.of()), Structure.EFFECTS, true);
    }

    private static int[] each(int size) {
        return IntStream.range(0, size).toArray();
    }
}
