package nl.terugblik.meta.model;

import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Tails;

/**
 * How much more effects differ than chance alone would let them.
 *
 * @param q the squares of what the fixed effects leave
 * @param df its degrees of freedom
 * @param p the chance of so much or more where all is chance
 * @param typical the sampling variance of a typical effect
 */
public record Heterogeneity(double q, int df, double p, double typical) {

    /** Of these rows, whatever the model is fitted to them. */
    public static Heterogeneity of(Fit fit) {
        Generalized fixed = Generalized.at(fit.rows(), Variances.NONE).orElseThrow();
        int df = fit.rows().size() - fit.rows().columns();
        double trace = Curvature.of(fixed, true).effectTrace();
        return new Heterogeneity(fixed.squares(), df, Tails.chiSquare(fixed.squares(), df), df / trace);
    }

    /** The percentage of all variance that a variance is. */
    public double share(double variance, Variances all) {
        return 100 * variance / (all.total() + typical);
    }

    /**
     * Whether a variance is above 0, by how much likelihood is lost without it.
     *
     * @param statistic twice the loss
     * @param p half the tail, since a variance cannot be below 0
     */
    public record RatioTest(double statistic, double p) {}

    /** The test of the variance of samples (0) or of effects (1) in a fit. */
    public static Result<RatioTest> test(Fit fit, int which) {
        Structure without = fit.structure() == Structure.THREE_LEVEL
                ? which == 0 ? Structure.EFFECTS : Structure.SAMPLES
                : Structure.FIXED;
        return Fit.of(fit.rows(), without, fit.restricted()).map(simpler -> {
            double statistic = Math.max(0, 2 * (fit.logLikelihood() - simpler.logLikelihood()));
            return new RatioTest(statistic, Tails.chiSquare(statistic, 1) / 2);
        });
    }
}
