package nl.terugblik.statistics.tests;

import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Tails;
import nl.terugblik.statistics.samples.Sample;

/**
 * Student's t-test of two independent groups with pooled variance.
 *
 * @param experimental summary of the experimental group
 * @param control summary of the control group
 * @param difference experimental mean minus control mean
 * @param standardError of the difference
 * @param statistic t, with the sign of the difference
 * @param df degrees of freedom
 * @param p two-sided
 * @param interval of the difference
 */
public record TTest(
        Sample experimental,
        Sample control,
        double difference,
        double standardError,
        double statistic,
        int df,
        double p,
        Interval interval) {

    /** Compares two groups; each needs a value, together they need three that are not all the same within groups. */
    public static Result<TTest> pooled(double[] experimental, double[] control) {
        if (experimental.length == 0 || control.length == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        Sample first = Sample.summary(experimental);
        Sample second = Sample.summary(control);
        int df = first.n() + second.n() - 2;
        if (df < 1) {
            return Result.none(Reason.Code.TOO_FEW_ROWS);
        }
        double variance = (first.squares() + second.squares()) / df;
        double error = Math.sqrt(variance * (1.0 / first.n() + 1.0 / second.n()));
        // R's own bound: below it, what spread there is comes from rounding.
        if (error < 10 * Math.ulp(1.0) * Math.max(Math.abs(first.mean()), Math.abs(second.mean())) || error == 0) {
            return Result.none(Reason.Code.NO_VARIATION);
        }
        double difference = first.mean() - second.mean();
        double statistic = difference / error;
        return new Result.Found<>(new TTest(
                first,
                second,
                difference,
                error,
                statistic,
                df,
                Tails.t(statistic, df),
                Interval.around(difference, Tails.tQuantile(df) * error)));
    }
}
