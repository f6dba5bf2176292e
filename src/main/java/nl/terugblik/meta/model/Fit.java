package nl.terugblik.meta.model;

import java.util.Optional;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;

/** A model fitted to effects: coefficients with their covariance, the variances, and how likely all that makes the effects. */
public final class Fit {

    private final Generalized fit;
    private final Structure structure;
    private final boolean restricted;

    private Fit(Generalized fit, Structure structure, boolean restricted) {
        this.fit = fit;
        this.structure = structure;
        this.restricted = restricted;
    }

    /**
     * Fits effects.
     *
     * @param restricted whether the variances are those of restricted maximum likelihood (REML), not of the full one
     */
    public static Result<Fit> of(EffectRows rows, Structure structure, boolean restricted) {
        if (rows.size() <= rows.columns()) {
            return Result.none(Reason.Code.TOO_FEW_ROWS);
        }
        if (Generalized.at(rows, Variances.NONE).isEmpty()) {
            return Result.none(Reason.Code.COLLINEAR);
        }
        Optional<Generalized> top = Maximum.of(rows, structure, restricted);
        if (top.isEmpty()) {
            return Result.none(Reason.Code.NOT_CONVERGED);
        }
        return new Result.Found<>(new Fit(onTheWall(rows, structure, restricted, top.get()), structure, restricted));
    }

    /** The same model of almost the same rows, such as those of all samples but one. */
    public Result<Fit> again(EffectRows rows) {
        if (rows.size() < 200) {
            return of(rows, structure, restricted);
        }
        return Maximum.near(rows, structure, restricted, fit.variances())
                .<Result<Fit>>map(found -> new Result.Found<>(new Fit(found, structure, restricted)))
                .orElseGet(() -> of(rows, structure, restricted));
    }

    /** A variance that is not 0 only by rounding is 0: that is taken which is as likely and has fewer variances above 0. */
    private static Generalized onTheWall(EffectRows rows, Structure structure, boolean restricted, Generalized top) {
        Generalized best = top;
        for (Structure simpler : Structure.values()) {
            boolean within = simpler != structure
                    && (structure.frees(0) || !simpler.frees(0))
                    && (structure.frees(1) || !simpler.frees(1));
            if (!within || best.variances().positive() == 0) {
                continue;
            }
            Optional<Generalized> other = Maximum.of(rows, simpler, restricted);
            if (other.isEmpty()) {
                continue;
            }
            double gain = other.get().logLikelihood(restricted) - best.logLikelihood(restricted);
            boolean fewer =
                    other.get().variances().positive() < best.variances().positive();
            if (gain > Maximum.PRECISION || fewer && gain > -Maximum.PRECISION) {
                best = other.get();
            }
        }
        return best;
    }

    public EffectRows rows() {
        return fit.rows();
    }

    public Structure structure() {
        return structure;
    }

    public Variances variances() {
        return fit.variances();
    }

    public double coefficient(int column) {
        return fit.coefficients()[column];
    }

    public double covariance(int a, int b) {
        return fit.covariance()[a][b];
    }

    /** The standard error of a coefficient, were the variances known. */
    public double error(int column) {
        return Math.sqrt(covariance(column, column));
    }

    /** The log-likelihood that was made as large as it can be. */
    public double logLikelihood() {
        return logLikelihood(restricted);
    }

    /** The log-likelihood of these variances; the restricted one counts the design's own determinant, as metafor's does. */
    public double logLikelihood(boolean restricted) {
        return fit.logLikelihood(restricted) + (restricted ? design() / 2 : 0);
    }

    private double design() {
        int p = rows().columns();
        double[][] products = new double[p][p];
        double[] x = new double[p];
        for (int row = 0; row < rows().size(); row++) {
            System.arraycopy(rows().x(), row * p, x, 0, p);
            SmallMatrix.addOuter(products, 1, x, x);
        }
        return SmallMatrix.inverse(products).orElseThrow().logDeterminant();
    }

    /** The standard error of a variance by the information expected. */
    public double varianceError(int which) {
        return 1 / Math.sqrt(Curvature.of(fit, restricted).expected(which, which));
    }

    /** The residual degrees of freedom that a coefficient is tested against: samples where it is constant within them, else effects. */
    public int degrees(int column) {
        boolean constant = structure != Structure.EFFECTS && rows().constantWithinSamples(column);
        return (constant ? rows().samples() : rows().size()) - rows().columns();
    }

    Generalized generalized() {
        return fit;
    }

    boolean restricted() {
        return restricted;
    }
}
