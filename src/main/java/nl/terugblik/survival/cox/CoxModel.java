package nl.terugblik.survival.cox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.terugblik.statistics.Result;

/**
 * A fitted model of proportional hazards (Cox, 1972, Journal of the Royal Statistical Society B 34, 187-220), by maximum
 * partial likelihood; the model itself holds no rows.
 *
 * <p>Of rows with weights or clusters the errors, Wald's tests and the score test are robust: they come from how the
 * clusters differ, as in R's {@code coxph(weights =, cluster =)}.
 */
public final class CoxModel {

    private final CoxCoefficients coefficients;
    private final Optional<Double> score;
    private final Result<Proportionality> proportionality;
    private final Result<Proportionality> robustProportionality;
    private final double nullLogLikelihood;
    private final double logLikelihood;
    private final boolean robust;
    private final int rows;
    private final int events;

    CoxModel(
            CoxCoefficients coefficients,
            Optional<Double> score,
            Result<Proportionality> proportionality,
            Result<Proportionality> robustProportionality,
            double nullLogLikelihood,
            double logLikelihood,
            boolean robust,
            int rows,
            int events) {
        this.coefficients = coefficients;
        this.score = score;
        this.proportionality = proportionality;
        this.robustProportionality = robustProportionality;
        this.nullLogLikelihood = nullLogLikelihood;
        this.logLikelihood = logLikelihood;
        this.robust = robust;
        this.rows = rows;
        this.events = events;
    }

    /**
     * Fits the model; meanwhile its columns are held twice.
     *
     * <p>With weights or clusters there must be more clusters than columns.
     */
    public static Result<CoxModel> fit(CoxDesign design) {
        return CoxFit.of(design);
    }

    /** Every column, in the order of the design. */
    public List<HazardRatio> effects() {
        return coefficients.names().stream().map(this::effect).toList();
    }

    /** One column, by name. */
    public HazardRatio effect(String column) {
        return combination(column, Map.of(column, 1.0));
    }

    /** A weighted sum of coefficients under a name of its own, such as the effect of condition within a subgroup. */
    public HazardRatio combination(String name, Map<String, Double> weights) {
        return coefficients.combination(name, weights);
    }

    /** Wald's joint test of each term, in the order of the design. */
    public List<CoxTest> tests() {
        return coefficients.terms().stream().map(this::test).toList();
    }

    /** Wald's joint test of a term's columns. */
    public CoxTest test(String term) {
        return wald(term, coefficients.columns(term));
    }

    /** Wald's test of all terms together. */
    public CoxTest wald() {
        return wald("all", IntStream.range(0, df()).toArray());
    }

    private CoxTest wald(String of, int[] columns) {
        return CoxTest.of(of, coefficients.wald(columns).orElseThrow(), columns.length);
    }

    /**
     * The score test of all terms together, which for groups is a log-rank test; robust where the errors are. Empty where
     * the clusters leave too little spread for it.
     */
    public Optional<CoxTest> score() {
        return score.map(statistic -> CoxTest.of("all", statistic, df()));
    }

    /** The likelihood ratio test of all terms together; empty with weights or clusters, where it has no such meaning. */
    public Optional<CoxTest> likelihoodRatio() {
        return robust
                ? Optional.empty()
                : Optional.of(CoxTest.of("all", Math.max(0, 2 * (logLikelihood - nullLogLikelihood)), df()));
    }

    /**
     * Whether hazard ratios stay the same over time, unless the events leave too little to tell. As R's {@code cox.zph} it
     * takes rows for independent, clustered ones too; {@link #robustProportionality} does not.
     */
    public Result<Proportionality> proportionality() {
        return proportionality;
    }

    /** The same, where the errors are robust from how the clusters differ. */
    public Result<Proportionality> robustProportionality() {
        return robustProportionality;
    }

    /** The partial log-likelihood; of weighted rows the weighted sum, which is no likelihood to test by. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** The partial log-likelihood where no column has an effect, summed likewise. */
    public double nullLogLikelihood() {
        return nullLogLikelihood;
    }

    private int df() {
        return coefficients.names().size();
    }

    /** How many rows, whatever their weights. */
    public int rows() {
        return rows;
    }

    /** Rows with an event, whatever their weights. */
    public int events() {
        return events;
    }
}
