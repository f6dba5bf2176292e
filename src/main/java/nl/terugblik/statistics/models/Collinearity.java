package nl.terugblik.statistics.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.statistics.Reason;

/**
 * The correlations of columns taken apart by Cholesky's method, column by column: either the first column that follows
 * from those before it, or the root by which the columns can be made independent.
 *
 * @param reason the column that follows and those it follows from, where there is one
 * @param root lower triangle whose product with its own transpose gives the correlations back; of use only without a
 *     reason
 */
public record Collinearity(Optional<Reason> reason, double[][] root) {

    /**
     * The share of a column's variance that the others must leave unexplained. Rounding leaves some 1e-15 of a column
     * that follows exactly; a variance inflation of 1e11 tells nothing either.
     */
    private static final double UNEXPLAINED = 1e-11;

    /** Takes apart a symmetric matrix with ones on its diagonal, whose columns have these names. */
    public static Collinearity of(double[][] correlations, List<String> names) {
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
                Reason reason = new Reason(Reason.Code.COLLINEAR, dependency(lower, j, names));
                return new Collinearity(Optional.of(reason), lower);
            }
            lower[j][j] = Math.sqrt(left);
        }
        return new Collinearity(Optional.empty(), lower);
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
