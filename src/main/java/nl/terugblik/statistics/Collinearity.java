package nl.terugblik.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the first column that follows from those before it, and names it with the columns it follows from. */
final class Collinearity {

    /**
     * The share of a column's variance that the others must leave unexplained. Rounding leaves some 1e-15 of a column
     * that follows exactly; a variance inflation of 1e11 tells nothing either.
     */
    private static final double UNEXPLAINED = 1e-11;

    private Collinearity() {}

    /** Takes the correlation matrix apart by Cholesky's method, column by column. */
    static Optional<Reason> find(double[][] correlations, List<String> names) {
        int width = names.size();
        double[][] lower = new double[width][width];
        for (int j = 0; j < width; j++) {
            double left = correlations[j][j];
            for (int k = 0; k < j; k++) {
                double rest = correlations[j][k];
                for (int m = 0; m < k; m++) {
                    rest -= lower[j][m] * lower[k][m];
                }
                lower[j][k] = rest / lower[k][k];
                left -= lower[j][k] * lower[j][k];
            }
            if (left < UNEXPLAINED) {
                return Optional.of(new Reason(Reason.Code.COLLINEAR, dependency(lower, j, names)));
            }
            lower[j][j] = Math.sqrt(left);
        }
        return Optional.empty();
    }

    /** The columns with a share in column {@code j}: the weights solve lower-transposed × weights = row j. */
    private static List<String> dependency(double[][] lower, int j, List<String> names) {
        double[] weight = new double[j];
        for (int k = j - 1; k >= 0; k--) {
            double rest = lower[j][k];
            for (int m = k + 1; m < j; m++) {
                rest -= lower[m][k] * weight[m];
            }
            weight[k] = rest / lower[k][k];
        }
        List<String> concerned = new ArrayList<>();
        for (int k = 0; k < j; k++) {
            if (Math.abs(weight[k]) > 1e-4) {
                concerned.add(names.get(k));
            }
        }
        concerned.add(names.get(j));
        return concerned;
    }
}
