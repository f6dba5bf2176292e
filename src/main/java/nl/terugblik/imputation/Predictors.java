package nl.terugblik.imputation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The variables of a table as columns of numbers for models, which change while gaps are filled.
 *
 * <p>A number enters in standard deviations from its mean, a category as a 0/1 column for each code but the first. A
 * variable that does not apply to some rows enters as 0 there, beside a column that tells where it applies.
 */
final class Predictors {

    private final List<Gapped> variables;
    private final List<double[]> columns = new ArrayList<>();
    private final int[] first;
    private final double[] mean;
    private final double[] deviation;
    private final double[][] levels;

    Predictors(List<Gapped> variables) {
        this.variables = variables;
        this.first = new int[variables.size() + 1];
        this.mean = new double[variables.size()];
        this.deviation = new double[variables.size()];
        this.levels = new double[variables.size()][];
        for (int i = 0; i < variables.size(); i++) {
            first[i] = columns.size();
            add(i, variables.get(i));
        }
        first[variables.size()] = columns.size();
    }

    private void add(int place, Gapped variable) {
        levels[place] = variable.measure() == Measure.CATEGORY ? variable.levels() : new double[0];
        scale(place, variable);
        int width = variable.measure() == Measure.CATEGORY ? Math.max(0, levels[place].length - 1) : 1;
        for (int j = 0; j < width; j++) {
            columns.add(new double[variable.rows()]);
        }
        double[] applies = new double[variable.rows()];
        for (int row = 0; row < variable.rows(); row++) {
            boolean known = !Double.isNaN(variable.values()[row]);
            applies[row] = known || variable.gaps().get(row) ? 1 : 0;
            if (known) {
                put(place, row, variable.values()[row]);
            }
        }
        if (Arrays.stream(applies).anyMatch(flag -> flag == 0)) {
            columns.add(applies);
        }
    }

    private void scale(int place, Gapped variable) {
        mean[place] = 0;
        deviation[place] = 1;
        int[] known = variable.knownRows();
        if (variable.measure() != Measure.NUMBER || known.length == 0) {
            return;
        }
        double sum = 0;
        for (int row : known) {
            sum += variable.values()[row];
        }
        mean[place] = sum / known.length;
        double squares = 0;
        for (int row : known) {
            double difference = variable.values()[row] - mean[place];
            squares += difference * difference;
        }
        deviation[place] = squares > 0 ? Math.sqrt(squares / known.length) : 1;
    }

    /** Enters a variable's value in a row. */
    void put(int variable, int row, double value) {
        switch (variables.get(variable).measure()) {
            case NUMBER -> columns.get(first[variable])[row] = (value - mean[variable]) / deviation[variable];
            case FLAG -> columns.get(first[variable])[row] = value;
            case CATEGORY -> {
                for (int j = 1; j < levels[variable].length; j++) {
                    columns.get(first[variable] + j - 1)[row] = value == levels[variable][j] ? 1 : 0;
                }
            }
        }
    }

    /**
     * The columns of all variables but one that vary over these rows and do not follow from those before them.
     *
     * @param target the variable left out
     * @param gathered room for rows
     */
    List<double[]> without(int target, int[] rows, Gathered gathered) {
        List<double[]> candidates = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            if (j < first[target] || j >= first[target + 1]) {
                candidates.add(columns.get(j));
            }
        }
        return Independence.among(candidates, rows, gathered);
    }
}
