package nl.terugblik.statistics.tests;

import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;
import nl.terugblik.statistics.Tails;
import nl.terugblik.statistics.samples.Sample;

/**
 * Student's t-test of pairs: whether the mean difference within pairs is 0.
 *
 * @param differences summary of the differences, experimental minus control
 * @param standardError of the mean difference
 * @param statistic t, with the sign of the mean difference
 * @param df degrees of freedom, pairs − 1
 * @param p two-sided
 * @param interval of the mean difference
 */
public record PairedTTest(
        Sample differences, double standardError, double statistic, int df, double p, Interval interval) {

    /** Compares pairs, which the two arrays have in the same order; there must be two, with differences that vary. */
    public static Result<PairedTTest> of(double[] experimental, double[] control) {
        if (experimental.length != control.length) {
            throw new IllegalArgumentException("a pair has one experimental and one control value");
        }
        if (experimental.length == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        if (experimental.length == 1) {
            return Result.none(Reason.Code.TOO_FEW_ROWS);
        }
        Sums.finite(experimental);
        Sums.finite(control);
        double[] distances = new double[experimental.length];
        double largest = 0;
        for (int pair = 0; pair < distances.length; pair++) {
            distances[pair] = experimental[pair] - control[pair];
            largest = Math.max(largest, Math.max(Math.abs(experimental[pair]), Math.abs(control[pair])));
        }
        Sample differences = Sample.summary(distances);
        int df = distances.length - 1;
        double error = Math.sqrt(differences.squares() / df / distances.length);
        // Below this bound the differences vary by the rounding of the values they come from.
        if (error <= 10 * Math.ulp(largest) / Math.sqrt(distances.length)) {
            return Result.none(Reason.Code.NO_VARIATION);
        }
        double statistic = differences.mean() / error;
        return new Result.Found<>(new PairedTTest(
                differences,
                error,
                statistic,
                df,
                Tails.t(statistic, df),
                Interval.around(differences.mean(), Tails.tQuantile(df) * error)));
    }
}
