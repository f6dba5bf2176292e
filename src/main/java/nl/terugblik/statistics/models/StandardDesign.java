package nl.terugblik.statistics.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;
import nl.terugblik.statistics.Weighting;
import org.hipparchus.linear.RealMatrix;

/**
 * A design seen with every column at weighted mean 0 and mean square 1, so that fits do not lose digits to the columns' scales;
 * the columns themselves stay where they are.
 */
final class StandardDesign {

    /** Rows summed at a time; short sums of short sums lose fewer digits than one long one. */
    static final int BLOCK = 4096;

    private final Design design;
    private final Weighting weighting;
    private final double weight;
    private final double[][] columns;
    private final double[] centre;
    private final double[] scale;

    StandardDesign(Design design, Weighting weighting) {
        if (weighting.rows() != design.rows()) {
            throw new IllegalArgumentException("a weighting has as many rows as the design");
        }
        this.design = design;
        this.weighting = weighting;
        this.weight = weighting.total();
        this.columns = design.columns().toArray(double[][]::new);
        this.centre = new double[columns.length];
        this.scale = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            centre[j] = Sums.mean(columns[j], weighting);
            scale[j] =
                    Sums.constant(columns[j]) ? 0 : Math.sqrt(Sums.squares(columns[j], centre[j], weighting) / weight);
        }
    }

    Design design() {
        return design;
    }

    Weighting weighting() {
        return weighting;
    }

    int rows() {
        return design.rows();
    }

    /** How many columns, without the intercept. */
    int width() {
        return columns.length;
    }

    /** One standardized value; columns that do not vary have none. */
    double value(int row, int column) {
        return (columns[column][row] - centre[column]) / scale[column];
    }

    /** Writes a row with its leading 1 into {@code target}. */
    void row(int row, double[] target) {
        target[0] = 1;
        for (int j = 0; j < columns.length; j++) {
            target[j + 1] = (columns[j][row] - centre[j]) / scale[j];
        }
    }

    /** The columns made independent, or why no model can be fitted to them, whatever the outcome. */
    Result<IndependentDesign> independent() {
        if (rows() <= columns.length) {
            return Result.none(Reason.Code.TOO_FEW_ROWS);
        }
        if (weighting.isClustered()) {
            int coefficients = columns.length + 1;
            if (rows() == coefficients) {
                return Result.none(Reason.Code.TOO_FEW_ROWS);
            }
            if (weighting.clusters().count() < coefficients) {
                return Result.none(Reason.Code.TOO_FEW_CLUSTERS);
            }
        }
        List<String> constant = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            if (scale[j] == 0) {
                constant.add(design.names().get(j + 1));
            }
        }
        if (!constant.isEmpty()) {
            return new Result.NotEstimable<>(new Reason(Reason.Code.CONSTANT_COLUMN, constant));
        }
        List<String> names = design.names().subList(1, columns.length + 1);
        Collinearity found = Collinearity.of(correlations(), names);
        return found.reason()
                .<Result<IndependentDesign>>map(Result.NotEstimable::new)
                .orElseGet(() -> new Result.Found<>(new IndependentDesign(this, found.root())));
    }

    private double[][] correlations() {
        int width = columns.length;
        double[][] total = new double[width][width];
        double[] row = new double[width + 1];
        for (int start = 0; start < rows(); start += BLOCK) {
            double[][] block = new double[width][width];
            for (int i = start; i < Math.min(rows(), start + BLOCK); i++) {
                row(i, row);
                double counts = weighting.weight(i);
                for (int j = 0; j < width; j++) {
                    for (int k = 0; k <= j; k++) {
                        block[j][k] += counts * (row[j + 1] * row[k + 1]);
                    }
                }
            }
            for (int j = 0; j < width; j++) {
                for (int k = 0; k <= j; k++) {
                    total[j][k] += block[j][k] / weight;
                    total[k][j] = total[j][k];
                }
            }
        }
        return total;
    }

    /** The coefficients of a fit to these columns, without holding on to the rows. */
    Coefficients coefficients(double[] standardized, RealMatrix covariance) {
        Map<String, List<String>> terms = new LinkedHashMap<>();
        design.terms().forEach(term -> terms.put(term.name(), term.columnNames()));
        return new Coefficients(design.names(), terms, centre, scale, standardized, covariance);
    }
}
