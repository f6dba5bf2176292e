package nl.terugblik.statistics.samples;

import nl.terugblik.statistics.Interval;
import org.apache.commons.statistics.distribution.TDistribution;

/** The interval of a single mean or share, of rows that may not count alike. */
public final class MeanInterval {

    private MeanInterval() {}

    /**
     * Student's interval of a mean.
     *
     * @param deviation standard deviation
     * @param size how many rows of equal weight tell as much, above 1
     */
    public static Interval ofMean(double mean, double deviation, double size) {
        if (!(size > 1)) {
            throw new IllegalArgumentException("a mean of one row has no interval");
        }
        double quantile = TDistribution.of(size - 1).inverseSurvivalProbability(0.025);
        return Interval.around(mean, quantile * deviation / Math.sqrt(size));
    }

    /**
     * Wilson's interval of a share (1927, Journal of the American Statistical Association 22, 209-212); its bounds are
     * exactly 0 or 1 where nobody or everybody has it.
     *
     * @param size how many rows of equal weight tell as much, above 0
     */
    public static Interval ofShare(double share, double size) {
        if (!(size > 0) || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is that of some rows");
        }
        double square = Interval.Z * Interval.Z;
        double centre = (share + square / (2 * size)) / (1 + square / size);
        double half =
                Interval.Z * Math.sqrt(share * (1 - share) / size + square / (4 * size * size)) / (1 + square / size);
        return new Interval(share == 0 ? 0 : centre - half, share == 1 ? 1 : centre + half);
    }
}
