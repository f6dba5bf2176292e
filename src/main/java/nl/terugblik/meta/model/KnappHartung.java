package nl.terugblik.meta.model;

/**
 * Errors that allow for the variance being an estimate, where every sample has one effect.
 *
 * @param factor by which the covariance is multiplied: the mean of the weighted squares
 * @param df effects less coefficients
 */
public record KnappHartung(double factor, int df) {

    public static KnappHartung of(Fit fit) {
        int df = fit.rows().size() - fit.rows().columns();
        return new KnappHartung(fit.generalized().squares() / df, df);
    }

    public double error(Fit fit, int column) {
        return fit.error(column) * Math.sqrt(factor);
    }
}
