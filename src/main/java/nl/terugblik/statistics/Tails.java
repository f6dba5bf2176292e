package nl.terugblik.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Upper tails of the test distributions, taken as such and never as one minus the rest, so that small p stay exact. */
final class Tails {

    private Tails() {}

    static double chiSquare(double statistic, int df) {
        return ChiSquaredDistribution.of(df).survivalProbability(statistic);
    }

    static double f(double statistic, int df, int residualDf) {
        return FDistribution.of(df, residualDf).survivalProbability(statistic);
    }

    /** Both tails of Student's t. */
    static double t(double statistic, int df) {
        return Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(statistic)));
    }

    /** The value of Student's t that 2.5 % exceed. */
    static double tQuantile(int df) {
        TDistribution distribution = TDistribution.of(df);
        double quantile = distribution.inverseSurvivalProbability(0.025);
        // The library's search stops at about nine digits; two Newton steps give the rest.
        for (int step = 0; step < 2; step++) {
            quantile += (distribution.survivalProbability(quantile) - 0.025) / distribution.density(quantile);
        }
        return quantile;
    }
}
