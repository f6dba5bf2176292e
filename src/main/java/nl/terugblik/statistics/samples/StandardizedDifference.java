package nl.terugblik.statistics.samples;

import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;

/**
 * A standardized mean difference.
 *
 * @param difference experimental mean minus control mean
 * @param standardizer what it is divided by
 */
public record StandardizedDifference(double difference, Standardizer standardizer) {

    /** Compares two groups of numbers; 0/1 values may be given on either scale. */
    public static Result<StandardizedDifference> between(
            double[] experimental, double[] control, Standardizer.Scale scale) {
        if (experimental.length == 0 || control.length == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        Sample first = Sample.summary(experimental);
        Sample second = Sample.summary(control);
        return Standardizer.of(first, second, scale)
                .map(standardizer -> new StandardizedDifference(first.mean() - second.mean(), standardizer));
    }

    /** The difference in standard deviations. */
    public double value() {
        return standardizer.standardize(difference);
    }
}
