package nl.terugblik.statistics.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * A model's coefficients with their covariance; every test of a term or a combination starts here, whatever estimator
 * the covariance came from.
 *
 * <p>They are kept as fitted, for columns at mean 0 and mean square 1. A combination of the coefficients people see is
 * turned into one of these, because the intercept of a column far from 0 would cost the others their digits.
 */
final class Coefficients {

    private final List<String> names;
    private final Map<String, List<String>> terms;
    private final double[] centre;
    private final double[] scale;
    private final RealVector values;
    private final RealMatrix covariance;

    Coefficients(
            List<String> names,
            Map<String, List<String>> terms,
            double[] centre,
            double[] scale,
            double[] values,
            RealMatrix covariance) {
        this.names = names;
        this.terms = terms;
        this.centre = centre;
        this.scale = scale;
        this.values = new ArrayRealVector(values);
        this.covariance = covariance;
    }

    List<String> names() {
        return names;
    }

    Set<String> terms() {
        return terms.keySet();
    }

    /** The sum of coefficients by weight; a single coefficient is a combination too. */
    double estimate(Map<String, Double> weights) {
        return standardized(weights).dotProduct(values);
    }

    /** The standard error of the sum of coefficients by weight. */
    double standardError(Map<String, Double> weights) {
        RealVector weight = standardized(weights);
        // Where clusters leave no spread, rounding may leave less than none.
        return Math.sqrt(Math.max(0, weight.dotProduct(covariance.operate(weight))));
    }

    /** The combination that gives the mean at these values of columns, where every other column has its mean. */
    Map<String, Double> meanAt(Map<String, Double> columns) {
        Map<String, Double> weights = new HashMap<>();
        for (int j = 0; j < centre.length; j++) {
            weights.put(names.get(j + 1), centre[j]);
        }
        columns.forEach((column, value) -> weights.put(names.get(index(column)), value));
        weights.put(Design.INTERCEPT, 1.0);
        return weights;
    }

    private RealVector standardized(Map<String, Double> weights) {
        double[] given = new double[names.size()];
        weights.forEach((name, weight) -> given[index(name)] = weight);
        double[] turned = given.clone();
        for (int j = 0; j < centre.length; j++) {
            turned[j + 1] = (given[j + 1] - given[0] * centre[j]) / scale[j];
        }
        return new ArrayRealVector(turned, false);
    }

    /** Wald's statistic that all columns of the term are 0: chi-square, or the number of columns times F. */
    double wald(String term) {
        List<String> columns = columns(term);
        RealVector effects = new ArrayRealVector(columns.size());
        for (int j = 0; j < columns.size(); j++) {
            // Divided by their standard errors, so that the size of a column has no part in the solution.
            int column = index(columns.get(j));
            effects.setEntry(j, values.getEntry(column) / Math.sqrt(covariance.getEntry(column, column)));
        }
        return effects.dotProduct(new CholeskyDecomposition(correlations(term), 1e-12, 0)
                .getSolver()
                .solve(effects));
    }

    /** The correlations between the estimates of a term's columns. */
    RealMatrix correlations(String term) {
        int[] columns = columns(term).stream().mapToInt(this::index).toArray();
        RealMatrix correlations = MatrixUtils.createRealMatrix(columns.length, columns.length);
        for (int j = 0; j < columns.length; j++) {
            double error = Math.sqrt(covariance.getEntry(columns[j], columns[j]));
            for (int k = 0; k <= j; k++) {
                double other = Math.sqrt(covariance.getEntry(columns[k], columns[k]));
                double value = covariance.getEntry(columns[j], columns[k]) / (error * other);
                correlations.setEntry(j, k, value);
                correlations.setEntry(k, j, value);
            }
        }
        return correlations;
    }

    /** The names of a term's columns. */
    List<String> columns(String term) {
        List<String> columns = terms.get(term);
        if (columns == null) {
            throw new IllegalArgumentException("the model has no term of that name");
        }
        return columns;
    }

    private int index(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("the model has no coefficient of that name");
        }
        return index;
    }
}
