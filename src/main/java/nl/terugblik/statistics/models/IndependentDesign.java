package nl.terugblik.statistics.models;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * A standardized design whose columns are made uncorrelated, so that a fit over products of columns loses few digits;
 * it is computed row by row, each time anew or, where a fit goes through few rows many times, once.
 */
final class IndependentDesign {

    /** As many cells as are kept, 8 MB. */
    private static final long MOST_KEPT = 1L << 20;

    private final StandardDesign standard;
    private final double[][] root;
    private final double[] kept;

    IndependentDesign(StandardDesign standard, double[][] root) {
        this(standard, root, new double[0]);
    }

    private IndependentDesign(StandardDesign standard, double[][] root, double[] kept) {
        this.standard = standard;
        this.root = root;
        this.kept = kept;
    }

    /** The same with its rows computed once, unless there are so many that memory comes first. */
    IndependentDesign kept() {
        if ((long) standard.rows() * size() > MOST_KEPT) {
            return this;
        }
        double[] rows = new double[standard.rows() * size()];
        double[] target = new double[size()];
        for (int row = 0; row < standard.rows(); row++) {
            row(row, target);
            System.arraycopy(target, 0, rows, row * size(), size());
        }
        return new IndependentDesign(standard, root, rows);
    }

    StandardDesign standard() {
        return standard;
    }

    /** How many coefficients, with the intercept. */
    int size() {
        return root.length + 1;
    }

    /** Writes a row with its leading 1 into {@code target}. */
    void row(int row, double[] target) {
        if (kept.length > 0) {
            System.arraycopy(kept, row * size(), target, 0, target.length);
            return;
        }
        standard.row(row, target);
        for (int j = 0; j < root.length; j++) {
            double rest = target[j + 1];
            for (int k = 0; k < j; k++) {
                rest -= root[j][k] * target[k + 1];
            }
            target[j + 1] = rest / root[j][j];
        }
    }

    /** The same direction in terms of the standardized columns. */
    double[] standardized(double[] direction) {
        double[] turned = direction.clone();
        for (int j = root.length - 1; j >= 0; j--) {
            for (int k = j + 1; k < root.length; k++) {
                turned[j + 1] -= root[k][j] * turned[k + 1];
            }
            turned[j + 1] /= root[j][j];
        }
        return turned;
    }

    /** The coefficients of a fit to these columns. */
    Coefficients coefficients(double[] fitted, RealMatrix covariance) {
        RealMatrix turn = MatrixUtils.createRealMatrix(size(), size());
        for (int j = 0; j < size(); j++) {
            double[] unit = new double[size()];
            unit[j] = 1;
            turn.setColumn(j, standardized(unit));
        }
        return standard.coefficients(
                standardized(fitted), turn.multiply(covariance).multiplyTransposed(turn));
    }
}
