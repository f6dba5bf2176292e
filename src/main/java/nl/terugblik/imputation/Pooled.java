package nl.terugblik.imputation;

import nl.terugblik.statistics.Interval;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * One estimate made of those of several imputations, by Rubin's rules with the degrees of freedom of Barnard and Rubin
 * (1999, Biometrika 86, 948-955), as R's {@code mice::pool} has them.
 *
 * @param estimate the mean of the estimates
 * @param standardError with the spread between imputations in it
 * @param df degrees of freedom of t
 * @param p two-sided
 * @param interval at 95 %
 * @param missingInformation the share of the information on the estimate that was missing, 0 to 1
 */
public record Pooled(
        double estimate, double standardError, double df, double p, Interval interval, double missingInformation) {

    /** Below this share of variance between imputations mice takes none to be missing. */
    private static final double LEAST_SHARE = 1e-4;

    /**
     * Pools estimates.
     *
     * @param estimates one of each imputation, on a scale on which they are about normal; two or more
     * @param standardErrors theirs, above 0
     * @param completeDf the residual degrees of freedom that the estimate has where nothing is missing, 1 or more
     */
    public static Pooled of(double[] estimates, double[] standardErrors, int completeDf) {
        int count = estimates.length;
        if (count < 2 || standardErrors.length != count || completeDf < 1) {
            throw new IllegalArgumentException("two or more estimates are pooled, each with its error");
        }
        double mean = 0;
        double within = 0;
        for (int i = 0; i < count; i++) {
            mean += estimates[i] / count;
            within += standardErrors[i] * standardErrors[i] / count;
        }
        double between = 0;
        for (double estimate : estimates) {
            between += (estimate - mean) * (estimate - mean) / (count - 1);
        }
        double added = (1 + 1.0 / count) * between;
        double share = Math.max(LEAST_SHARE, added / (within + added));
        double old = (count - 1) / (share * share);
        double observed = (completeDf + 1.0) / (completeDf + 3.0) * completeDf * (1 - share);
        double df = old * observed / (old + observed);
        double error = Math.sqrt(within + added);
        double increase = added / within;
        TDistribution t = TDistribution.of(df);
        return new Pooled(
                mean,
                error,
                df,
                Math.min(1, 2 * t.survivalProbability(Math.abs(mean) / error)),
                Interval.around(mean, t.inverseSurvivalProbability(0.025) * error),
                (increase + 2 / (df + 3)) / (increase + 1));
    }
}
