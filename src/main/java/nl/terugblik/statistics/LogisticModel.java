package nl.terugblik.statistics;

import java.util.List;
import java.util.Map;

/** A fitted logistic regression, by maximum likelihood. */
public final class LogisticModel {

    private final Coefficients coefficients;
    private final double logLikelihood;
    private final int rows;
    private final int events;

    LogisticModel(Coefficients coefficients, double logLikelihood, int rows, int events) {
        this.coefficients = coefficients;
        this.logLikelihood = logLikelihood;
        this.rows = rows;
        this.events = events;
    }

    /**
     * Fits the model, in memory that does not grow with the rows; the model itself holds no rows.
     *
     * @param outcome 0 or 1 for each row of the design
     */
    public static Result<LogisticModel> fit(double[] outcome, Design design) {
        return LogisticFit.of(outcome, design);
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

    public double logLikelihood() {
        return logLikelihood;
    }

    /** The log-likelihood of the intercept alone. */
    public double nullLogLikelihood() {
        int others = rows - events;
        return events * Math.log((double) events / rows) + others * Math.log((double) others / rows);
    }

    /** Nagelkerke's R², 0 to 1. */
    public double nagelkerke() {
        double empty = nullLogLikelihood();
        return Math.expm1(2 * (empty - logLikelihood) / rows) / Math.expm1(2 * empty / rows);
    }

    public int rows() {
        return rows;
    }

    /** Rows with outcome 1. */
    public int events() {
        return events;
    }
}
