package nl.terugblik.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * A design seen with every column at mean 0 and mean square 1, so that fits do not lose digits to the columns' scales;
 * the columns themselves stay where they are.
 */
final class StandardDesign {

    /** Rows summed at a time; short sums of short sums lose fewer digits than one long one. */
    static final int BLOCK = 4096;

    private final Design design;
    private final double[][] columns;
    private final double[] centre;
    private final double[] scale;

    StandardDesign(Design design) {
        this.design = design;
        this.columns = design.columns().toArray(double[][]::new);
        this.centre = new double[columns.length];
        this.scale = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            centre[j] = Sums.mean(columns[j]);
            scale[j] =
                    Sums.constant(columns[j]) ? 0 : Math.sqrt(Sums.squares(columns[j], centre[j]) / columns[j].length);
        }
    }

    Design design() {
        return design;
    }

    int rows() {
        return design.rows();
    }

    /** How many columns, without the intercept. */
    int width() {
        return columns.length;
    }

    double value(int row, int column) {
        return (columns[column][row] - centre[column]) / scale[column];
    }

    double centre(int column) {
        return centre[column];
    }

    /** Writes a row with its leading 1 into {@code target}. */
    void row(int row, double[] target) {
        target[0] = 1;
        for (int j = 0; j < columns.length; j++) {
            target[j + 1] = (columns[j][row] - centre[j]) / scale[j];
        }
    }

    /** Why no model can be fitted to these columns, whatever the outcome. */
    Optional<Reason> obstacle() {
        if (rows() <= columns.length) {
            return Optional.of(Reason.of(Reason.Code.TOO_FEW_ROWS));
        }
        List<String> constant = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            if (scale[j] == 0) {
                constant.add(design.names().get(j + 1));
            }
        }
        if (!constant.isEmpty()) {
            return Optional.of(new Reason(Reason.Code.CONSTANT_COLUMN, constant));
        }
        return Collinearity.find(correlations(), design.names().subList(1, columns.length + 1));
    }

    private double[][] correlations() {
        int width = columns.length;
        double[][] total = new double[width][width];
        double[] row = new double[width + 1];
        for (int start = 0; start < rows(); start += BLOCK) {
            double[][] block = new double[width][width];
            for (int i = start; i < Math.min(rows(), start + BLOCK); i++) {
                row(i, row);
                for (int j = 0; j < width; j++) {
                    for (int k = 0; k <= j; k++) {
                        block[j][k] += row[j + 1] * row[k + 1];
                    }
                }
            }
            for (int j = 0; j < width; j++) {
                for (int k = 0; k <= j; k++) {
                    total[j][k] += block[j][k] / rows();
                    total[k][j] = total[j][k];
                }
            }
        }
        return total;
    }

    /** Turns coefficients and covariance of the standardized columns into those of the columns as given. */
    Coefficients coefficients(double[] standardized, RealMatrix covariance) {
        RealMatrix back = MatrixUtils.createRealIdentityMatrix(columns.length + 1);
        for (int j = 0; j < columns.length; j++) {
            back.setEntry(j + 1, j + 1, 1 / scale[j]);
            back.setEntry(0, j + 1, -centre[j] / scale[j]);
        }
        return new Coefficients(
                design, back.operate(standardized), back.multiply(covariance).multiplyTransposed(back));
    }
}
