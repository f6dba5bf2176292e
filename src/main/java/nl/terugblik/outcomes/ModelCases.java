package nl.terugblik.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.Kind;
import nl.terugblik.statistics.Term;
import nl.terugblik.statistics.Weighting;

/**
 * A model's outcome and its other columns but condition, with the families of which all are known.
 *
 * @param outcome what is explained
 * @param others covariates, and the moderator where there is one
 * @param cases the model's own complete cases
 */
record ModelCases(Column outcome, List<Column> others, Cases cases) {

    static final String CONDITION = "condition";

    static ModelCases of(Families families, String outcome, List<String> others) {
        Column explained = families.column(outcome);
        List<Column> columns = others.stream().map(families::column).toList();
        List<Column> all = new ArrayList<>(columns);
        all.add(explained);
        return new ModelCases(explained, columns, Cases.complete(families, all));
    }

    /** Why this makes no model, whatever the data. */
    Optional<Note> objection() {
        if (outcome.kind() == Kind.CATEGORY) {
            return Optional.of(Note.of(Note.Text.OUTCOME_IS_CATEGORY));
        }
        return others.contains(outcome) ? Optional.of(Note.of(Note.Text.EXPLAINED_BY_ITSELF)) : Optional.empty();
    }

    boolean isLogistic() {
        return outcome.kind() == Kind.BINARY;
    }

    double[] outcomes() {
        return cases.values(outcome);
    }

    /** How the cases count: matched families by their weights, with errors that the families of a set share. */
    Weighting weighting() {
        return cases.matched() ? Weighting.clustered(cases.weights(), cases.sets()) : Weighting.none(cases.size());
    }

    Term condition() {
        return Term.number(CONDITION, cases.condition());
    }

    /** A column as a term: a category by its codes, anything else as the number it is. */
    Term term(Column column) {
        if (column.kind() != Kind.CATEGORY) {
            return Term.number(column.name(), cases.values(column));
        }
        List<String> levels =
                column.variable().codes().stream().map(String::valueOf).toList();
        return Term.category(column.name(), cases.codes(column), levels);
    }
}
