package nl.terugblik.survival.cox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.terugblik.statistics.models.Term;
import nl.terugblik.survival.Cholesky;

/** The coefficients of a Cox model with their covariance, for columns at mean square 1. */
final class CoxCoefficients {

    private final List<String> names = new ArrayList<>();
    private final Map<String, int[]> terms = new LinkedHashMap<>();
    private final double[] scale;
    private final double[] values;
    private final double[][] covariance;

    CoxCoefficients(List<Term> terms, double[] scale, double[] values, double[][] covariance) {
        for (Term term : terms) {
            int from = names.size();
            names.addAll(term.columnNames());
            this.terms.put(term.name(), IntStream.range(from, names.size()).toArray());
        }
        this.scale = scale;
        this.values = values;
        this.covariance = covariance;
    }

    List<String> names() {
        return names;
    }

    Set<String> terms() {
        return terms.keySet();
    }

    int[] columns(String term) {
        int[] columns = terms.get(term);
        if (columns == null) {
            throw new IllegalArgumentException("the model has no term of that name");
        }
        return columns;
    }

    /** The sum of coefficients by weight. */
    HazardRatio combination(String name, Map<String, Double> weights) {
        double[] given = new double[names.size()];
        weights.forEach((column, weight) -> given[index(column)] = weight / scale[index(column)]);
        double estimate = 0;
        double variance = 0;
        for (int j = 0; j < given.length; j++) {
            estimate += given[j] * values[j];
            for (int k = 0; k < given.length; k++) {
                variance += given[j] * covariance[j][k] * given[k];
            }
        }
        return HazardRatio.of(name, estimate, Math.sqrt(Math.max(0, variance)));
    }

    double standardError(int column) {
        return Math.sqrt(Math.max(0, covariance[column][column]));
    }

    /** Wald's statistic that these columns have no effect, unless their estimates follow from one another. */
    Optional<Double> wald(int... columns) {
        return Cholesky.form(covariance, values, columns);
    }

    private int index(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("the model has no coefficient of that name");
        }
        return index;
    }
}
