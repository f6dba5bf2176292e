package nl.terugblik.statistics;

import java.util.List;
import java.util.Map;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * A model's coefficients with their covariance; every test of a term or a combination starts here, whatever estimator
 * the covariance came from.
 */
final class Coefficients {

    private final Design design;
    private final double[] values;
    private final RealMatrix covariance;

    Coefficients(Design design, double[] values, RealMatrix covariance) {
        this.design = design;
        this.values = values;
        this.covariance = covariance;
    }

    List<String> names() {
        return design.names();
    }

    List<Term> terms() {
        return design.terms();
    }

    /** The sum of coefficients by weight; a single coefficient is a combination too. */
    double estimate(Map<String, Double> weights) {
        Sums sum = new Sums();
        weights.forEach((name, weight) -> sum.add(weight * values[index(name)]));
        return sum.value();
    }

    /** The standard error of the sum of coefficients by weight. */
    double standardError(Map<String, Double> weights) {
        Sums sum = new Sums();
        weights.forEach((left, weight) -> weights.forEach(
                (right, other) -> sum.add(weight * other * covariance.getEntry(index(left), index(right)))));
        return Math.sqrt(Math.max(0, sum.value()));
    }

    /** Wald's statistic that all columns of the term are 0: chi-square, or the number of columns times F. */
    double wald(String term) {
        List<String> columns = term(term).columnNames();
        int size = columns.size();
        double[] scaled = new double[size];
        RealMatrix correlation = MatrixUtils.createRealIdentityMatrix(size);
        for (int j = 0; j < size; j++) {
            int row = index(columns.get(j));
            scaled[j] = values[row] / Math.sqrt(covariance.getEntry(row, row));
            for (int k = 0; k < j; k++) {
                int column = index(columns.get(k));
                double value = covariance.getEntry(row, column)
                        / Math.sqrt(covariance.getEntry(row, row) * covariance.getEntry(column, column));
                correlation.setEntry(j, k, value);
                correlation.setEntry(k, j, value);
            }
        }
        double[] solved = new CholeskyDecomposition(correlation, 1e-12, 0)
                .getSolver()
                .solve(MatrixUtils.createRealVector(scaled))
                .toArray();
        Sums sum = new Sums();
        for (int j = 0; j < size; j++) {
            sum.add(scaled[j] * solved[j]);
        }
        return sum.value();
    }

    Term term(String name) {
        return design.terms().stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the model has no term of that name"));
    }

    private int index(String name) {
        int index = names().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("the model has no coefficient of that name");
        }
        return index;
    }
}
