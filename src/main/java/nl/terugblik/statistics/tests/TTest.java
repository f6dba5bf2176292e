package nl.terugblik.statistics.tests;

import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Tails;
import nl.terugblik.statistics.samples.Sample;

/**
 * A t-test of two independent groups: Student's with pooled variance, or Welch's, which lets each group have its own.
 *
 * @param experimental summary of the experimental group
 * @param control summary of the control group
 * @param difference experimental mean minus control mean
 * @param standardError of the difference
 * @param statistic t, with the sign of the difference
 * @param df degrees of freedom; whole with pooled variance
 * @param p two-sided
 * @param interval of the difference
 */
public record TTest(
        Sample experimental,
        Sample control,
        double difference,
        double standardError,
        double statistic,
        double df,
        double p,
        Interval interval) {

    /** Compares two groups; each needs a value, together they need three that are not all the same within groups. */
    public static Result<TTest> pooled(double[] experimental, double[] control) {
        if (experimental.length == 0 || control.length == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        return pooled(Sample.summary(experimental), Sample.summary(control));
    }

    /** The same of groups of which only summaries are known. */
    public static Result<TTest> pooled(Sample first, Sample second) {
        int df = first.n() + second.n() - 2;
        if (df < 1) {
            return Result.none(Reason.Code.TOO_FEW_ROWS);
        }
        double variance = (first.squares() + second.squares()) / df;
        return of(first, second, Math.sqrt(variance * (1.0 / first.n() + 1.0 / second.n())), df);
    }

    /**
     * Compares two groups that may differ in spread (Welch, 1947, Biometrika 34, 28-35), as R's {@code t.test} does; each
     * needs two values.
     */
    public static Result<TTest> welch(double[] experimental, double[] control) {
        if (experimental.length == 0 || control.length == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        return welch(Sample.summary(experimental), Sample.summary(control));
    }

    /** The same of groups of which only summaries are known. */
    public static Result<TTest> welch(Sample first, Sample second) {
        if (first.n() < 2 || second.n() < 2) {
            return Result.none(Reason.Code.TOO_FEW_ROWS);
        }
        double own = first.squares() / (first.n() - 1) / first.n();
        double other = second.squares() / (second.n() - 1) / second.n();
        double all = own + other;
        // As shares of the whole, since the squares of small variances are none.
        double df = 1 / (own / all * (own / all) / (first.n() - 1) + other / all * (other / all) / (second.n() - 1));
        return of(first, second, Math.sqrt(all), df);
    }

    private static Result<TTest> of(Sample first, Sample second, double error, double df) {
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
