package nl.terugblik.statistics.models;

import java.util.List;
import java.util.Map;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Weighting;
import nl.terugblik.statistics.tests.TermTest;

/** A fitted linear model by least squares; with a condition and covariates it is the analysis of covariance. */
public final class LinearModel {

    private final Coefficients coefficients;
    private final double total;
    private final double residual;
    private final int rows;

    LinearModel(Coefficients coefficients, double total, double residual, int rows) {
        this.coefficients = coefficients;
        this.total = total;
        this.residual = residual;
        this.rows = rows;
    }

    /**
     * Fits the model; meanwhile the columns are held twice, the model itself holds no rows.
     *
     * @param outcome a finite number for each row of the design
     */
    public static Result<LinearModel> fit(double[] outcome, Design design) {
        return fit(outcome, design, Weighting.none(outcome.length));
    }

    /**
     * Fits the model to weighted rows, with standard errors from the clusters: the numbers of R's {@code lm(weights =)}
     * with {@code sandwich::vcovCL(type = "HC1")}. Tests and intervals keep Student's t and F with n − k residual
     * degrees of freedom, as {@code lmtest::coeftest} has them for an {@code lm}. Without weighting it is the ordinary
     * fit.
     *
     * <p>There must be as many clusters as coefficients, and more rows than that.
     *
     * @param outcome a finite number for each row of the design
     */
    public static Result<LinearModel> fit(double[] outcome, Design design, Weighting weighting) {
        return LinearFit.of(outcome, design, weighting);
    }

    /** The intercept and every column, in the order of the design. */
    public List<LinearEffect> effects() {
        return coefficients.names().stream().map(this::effect).toList();
    }

    /** One column, by name. */
    public LinearEffect effect(String column) {
        return combination(column, Map.of(column, 1.0));
    }

    /** A weighted sum of coefficients under a name of its own, such as the effect of condition within a subgroup. */
    public LinearEffect combination(String name, Map<String, Double> weights) {
        return LinearEffect.of(
                name,
                coefficients.estimate(weights),
                coefficients.standardError(weights),
                residualMeanSquare(),
                residualDf());
    }

    /** The type III test of every term, in the order of the design. */
    public List<TermTest> tests() {
        return coefficients.terms().stream().map(this::test).toList();
    }

    /**
     * The type III test of one term. With clustered errors F is Wald's statistic divided by its degrees of freedom; the
     * mean square and partial eta squared then only restate that F, since no sums of squares lie behind it.
     */
    public TermTest test(String term) {
        int df = coefficients.columns(term).size();
        return TermTest.of(term, coefficients.wald(term) / df, df, residualMeanSquare(), residualDf());
    }

    /**
     * The mean outcome the model expects where the given columns have the given values and every other column its
     * (weighted) mean over the rows. Columns of a product are to be given together with it.
     */
    public LinearEffect adjustedMean(String name, Map<String, Double> at) {
        return combination(name, coefficients.meanAt(at));
    }

    /** The (weighted) sum of squared residuals, divided by the residual degrees of freedom. */
    public double residualMeanSquare() {
        return residual / residualDf();
    }

    public int residualDf() {
        return rows - coefficients.names().size();
    }

    /** The share of the outcome's (weighted) variation that the model explains. */
    public double rSquared() {
        return 1 - residual / total;
    }

    public int rows() {
        return rows;
    }
}
