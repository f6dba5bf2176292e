package nl.terugblik.statistics.models;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * A standardized design whose columns are made uncorrelated, so that a fit over products of columns loses few digits;
 * it is computed row by row and takes no memory of its own.
 */
final class IndependentDesign {

    private final StandardDesign standard;
    private final double[][] root;

    IndependentDesign(StandardDesign standard, double[][] root) {
        this.standard = standard;
        this.root = root;
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
