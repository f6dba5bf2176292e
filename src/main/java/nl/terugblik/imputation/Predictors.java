package nl.terugblik.imputation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The variables of a table as columns of numbers for models, which change while gaps are filled. */
final class Predictors {

    private final List<Gapped> variables;
    private final List<Entered> entered;
    private final List<ModelColumn> columns = new ArrayList<>();
    private final int[] first;

    private Predictors(List<Gapped> variables, List<Entered> entered) {
        this.variables = variables;
        this.entered = entered;
        this.first = new int[entered.size() + 1];
        for (int i = 0; i < entered.size(); i++) {
            first[i] = columns.size();
            columns.addAll(entered.get(i).columns());
        }
        first[entered.size()] = columns.size();
    }

    /** The variables as they are, with nothing in their gaps. */
    static Predictors of(List<Gapped> variables) {
        return new Predictors(variables, variables.stream().map(Entered::of).toList());
    }

    /** The same, to be filled by itself; variables without gaps are shared. */
    Predictors copy() {
        return new Predictors(
                variables,
                IntStream.range(0, variables.size())
                        .mapToObj(i -> variables.get(i).gaps().isEmpty()
                                ? entered.get(i)
                                : entered.get(i).copy())
                        .toList());
    }

    /** Enters a variable's value in a row. */
    void put(int variable, int row, double value) {
        entered.get(variable).put(row, value);
    }

    /**
     * The columns of all variables but one that vary over these rows and do not follow from those before them.
     *
     * @param target the variable left out
     * @param gathered room for rows
     */
    List<ModelColumn> without(int target, int[] rows, Gathered gathered) {
        List<ModelColumn> candidates = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            if (j < first[target] || j >= first[target + 1]) {
                candidates.add(columns.get(j));
            }
        }
        return Independence.among(candidates, rows, gathered);
    }
}
