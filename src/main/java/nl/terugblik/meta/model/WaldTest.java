package nl.terugblik.meta.model;

import java.util.Optional;
import java.util.stream.IntStream;
import nl.terugblik.statistics.Tails;

/**
 * Whether all coefficients but the intercept are 0.
 *
 * @param chiSquare the joint statistic
 * @param df1 how many coefficients
 * @param df2 residual degrees of freedom, the fewest of them
 */
public record WaldTest(double chiSquare, int df1, int df2) {

    /** The test in a fit: by Knapp and Hartung where every sample has one effect; nothing where no degree of freedom is left. */
    public static Optional<WaldTest> of(Fit fit) {
        boolean oneEach = fit.structure() == Structure.EFFECTS;
        int df2 =
                IntStream.range(1, fit.rows().columns()).map(fit::degrees).min().orElse(0);
        double factor = oneEach ? KnappHartung.of(fit).factor() : 1;
        int tested = fit.rows().columns() - 1;
        double[] values = new double[tested];
        double[][] covariance = new double[tested][tested];
        for (int i = 0; i < tested; i++) {
            values[i] = fit.coefficient(i + 1);
            for (int j = 0; j < tested; j++) {
                covariance[i][j] = factor * fit.covariance(i + 1, j + 1);
            }
        }
        return SmallMatrix.inverse(covariance)
                .filter(inverse -> df2 > 0)
                .map(inverse -> new WaldTest(SmallMatrix.form(values, inverse.inverse(), values), tested, df2));
    }

    public double f() {
        return chiSquare / df1;
    }

    public double p() {
        return Tails.f(f(), df1, df2);
    }
}
