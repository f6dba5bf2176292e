package nl.terugblik.statistics.effects;

import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.tests.TTest;

/**
 * Cohen's d: a difference between two means in standard deviations, pooled over both groups.
 *
 * <p>Error and interval are those of large samples (Hedges and Olkin, 1985, Statistical Methods for Meta-Analysis, page
 * 86): symmetric around d. Exact bounds from the noncentral t-distribution lie within 0.02 of these where groups have ten
 * rows or more and d is at most 1.
 *
 * @param d experimental mean minus control mean, by the pooled standard deviation
 * @param standardError of d
 * @param interval of d, at 95 %
 */
public record CohenD(double d, double standardError, Interval interval) {

    /** Compares two groups; each needs a value, together they need three that are not all the same within groups. */
    public static Result<CohenD> between(double[] experimental, double[] control) {
        return TTest.pooled(experimental, control).map(test -> {
            double first = test.experimental().n();
            double second = test.control().n();
            double d = test.statistic() * Math.sqrt(1 / first + 1 / second);
            double error = Math.sqrt(1 / first + 1 / second + d * d / (2 * (first + second)));
            return new CohenD(d, error, Interval.around(d, Interval.Z * error));
        });
    }
}
