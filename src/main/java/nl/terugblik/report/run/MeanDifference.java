package nl.terugblik.report.run;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A difference in means with its 95 % interval, in the outcome's own unit and in standard deviations.
 *
 * @param value experimental minus control
 * @param low lower end of the interval
 * @param high upper end
 * @param unit the standard deviation of the experimental group
 */
public record MeanDifference(double value, double low, double high, double unit) {

    /**
     * The difference behind an unadjusted F test: with one degree of freedom above, F is the square of difference over
     * standard error, so the interval is the one that the printed test implies.
     *
     * @return nothing where the row has no such test, or no spread to divide by
     */
    public static Optional<MeanDifference> of(Row row) {
        double difference = row.numberOr("experimental", Double.NaN) - row.numberOr("control", Double.NaN);
        double unit = row.numberOr("experimental_sd", 0);
        double degrees = row.numberOr("df2", 0);
        double f = row.numberOr("statistic", 0);
        if (!row.isTested() || Double.isNaN(difference) || unit <= 0 || degrees <= 0 || f <= 0) {
            return Optional.empty();
        }
        double reach =
                Math.abs(difference) / Math.sqrt(f) * TDistribution.of(degrees).inverseSurvivalProbability(0.025);
        return Optional.of(new MeanDifference(difference, difference - reach, difference + reach, unit));
    }
}
