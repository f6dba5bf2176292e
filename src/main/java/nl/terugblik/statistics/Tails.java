package nl.terugblik.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Upper tails of the test distributions, taken as such and never as one minus the rest, so that small p stay exact. */
public final class Tails {

    private Tails() {}

    /** The chance of a chi-square so large or larger. */
    public static double chiSquare(double statistic, int df) {
        return ChiSquaredDistribution.of(df).survivalProbability(statistic);
    }

    public static double f(double statistic, int df, int residualDf) {
        return FDistribution.of(df, residualDf).survivalProbability(statistic);
    }

    public static double normal(double statistic) {
        return NormalDistribution.of(0, 1).survivalProbability(statistic);
    }

    /** The chance of so many or more. */
    public static double binomialAtLeast(int count, int trials, double chance) {
        return BinomialDistribution.of(trials, chance).survivalProbability(count - 1);
    }

    /** The odds q / (1 - q) of the value q that 2.5 % of a beta distribution lie below. */
    public static double betaOdds(double alpha, double beta) {
        // Whichever of q and 1 - q is the smaller keeps its digits.
        if (alpha > beta) {
            BetaDistribution mirrored = BetaDistribution.of(beta, alpha);
            double quantile = mirrored.inverseSurvivalProbability(0.025);
            for (int step = 0; step < 2; step++) {
                quantile += (mirrored.survivalProbability(quantile) - 0.025) / mirrored.density(quantile);
            }
            return (1 - quantile) / quantile;
        }
        BetaDistribution distribution = BetaDistribution.of(alpha, beta);
        double quantile = distribution.inverseCumulativeProbability(0.025);
        for (int step = 0; step < 2; step++) {
            quantile -= (distribution.cumulativeProbability(quantile) - 0.025) / distribution.density(quantile);
        }
        return quantile / (1 - quantile);
    }

    /** Both tails of Student's t. */
    public static double t(double statistic, double df) {
        return Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(statistic)));
    }

    /** The value of Student's t that 2.5 % exceed. */
    public static double tQuantile(double df) {
        TDistribution distribution = TDistribution.of(df);
        double quantile = distribution.inverseSurvivalProbability(0.025);
        // The library's search stops at about nine digits; two Newton steps give the rest.
        for (int step = 0; step < 2; step++) {
            quantile += (distribution.survivalProbability(quantile) - 0.025) / distribution.density(quantile);
        }
        return quantile;
    }

    /** The chi-square that a chance exceeds; 0 to 1, both left out. */
    public static double chiSquareQuantile(double chance, int df) {
        ChiSquaredDistribution distribution = ChiSquaredDistribution.of(df);
        double quantile = distribution.inverseSurvivalProbability(chance);
        for (int step = 0; step < 2; step++) {
            quantile += (distribution.survivalProbability(quantile) - chance) / distribution.density(quantile);
        }
        return quantile;
    }

    /** The value of Student's t that a chance exceeds; 0 to 1, both left out. */
    public static double tQuantile(double chance, int df) {
        TDistribution distribution = TDistribution.of(df);
        double quantile = distribution.inverseSurvivalProbability(chance);
        for (int step = 0; step < 2; step++) {
            quantile += (distribution.survivalProbability(quantile) - chance) / distribution.density(quantile);
        }
        return quantile;
    }
}
