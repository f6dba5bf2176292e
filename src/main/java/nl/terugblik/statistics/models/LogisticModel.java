package nl.terugblik.statistics.models;

import java.util.List;
import java.util.Map;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Tails;
import nl.terugblik.statistics.Weighting;
import nl.terugblik.statistics.tests.WaldTest;

/** A fitted logistic regression, by maximum likelihood. */
public final class LogisticModel {

    private final Coefficients coefficients;
    private final double logLikelihood;
    private final Counted counted;

    LogisticModel(Coefficients coefficients, double logLikelihood, Counted counted) {
        this.coefficients = coefficients;
        this.logLikelihood = logLikelihood;
        this.counted = counted;
    }

    /**
     * Fits the model, in memory that does not grow with the rows; the model itself holds no rows.
     *
     * @param outcome 0 or 1 for each row of the design
     */
    public static Result<LogisticModel> fit(double[] outcome, Design design) {
        return fit(outcome, design, Weighting.none(outcome.length));
    }

    /**
     * Fits the model to weighted rows, with standard errors from the clusters: the numbers of R's {@code glm(weights =)}
     * with {@code sandwich::vcovCL(type = "HC1")}. Tests stay Wald's chi-square, as {@code lmtest::coeftest} has them
     * for a {@code glm}. Without weighting it is the ordinary fit.
     *
     * <p>There must be as many clusters as coefficients, and more rows than that.
     *
     * @param outcome 0 or 1 for each row of the design
     */
    public static Result<LogisticModel> fit(double[] outcome, Design design, Weighting weighting) {
        return LogisticFit.of(outcome, design, weighting);
    }

    /** The intercept and every column, in the order of the design. */
    public List<LogisticEffect> effects() {
        return coefficients.names().stream().map(this::effect).toList();
    }

    /** One column, by name. */
    public LogisticEffect effect(String column) {
        return combination(column, Map.of(column, 1.0));
    }

    /** A weighted sum of coefficients under a name of its own, such as the effect of condition within a subgroup. */
    public LogisticEffect combination(String name, Map<String, Double> weights) {
        return LogisticEffect.of(name, coefficients.estimate(weights), coefficients.standardError(weights));
    }

    /** The joint test of a term's columns. */
    public WaldTest test(String term) {
        int df = coefficients.columns(term).size();
        double chiSquare = coefficients.wald(term);
        return new WaldTest(term, chiSquare, df, Tails.chiSquare(chiSquare, df));
    }

    /** The log-likelihood; of weighted rows the weighted sum, which describes the fit but is no likelihood to test by. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** The log-likelihood of the intercept alone, summed likewise. */
    public double nullLogLikelihood() {
        return counted.logLikelihood();
    }

    /**
     * Nagelkerke's R², 0 to 1. Of weighted rows both log-likelihoods are the weighted sums and the sum of weights stands
     * in for the number of rows, so that only the weights' proportions matter.
     */
    public double nagelkerke() {
        double empty = nullLogLikelihood();
        return Math.expm1(2 * (empty - logLikelihood) / counted.weight()) / Math.expm1(2 * empty / counted.weight());
    }

    /** How many rows, whatever their weights. */
    public int rows() {
        return counted.rows();
    }

    /** Rows with outcome 1, whatever their weights. */
    public int events() {
        return counted.events();
    }
}
