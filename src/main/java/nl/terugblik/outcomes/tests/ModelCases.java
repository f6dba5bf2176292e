package nl.terugblik.outcomes.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.plan.Kind;
import nl.terugblik.statistics.Weighting;
import nl.terugblik.statistics.models.Term;
import nl.terugblik.statistics.samples.Sample;

/**
 * A model's outcome and its other columns but condition, with the families of which all are known.
 *
 * @param outcome what is explained
 * @param others covariates, and the moderator where there is one
 * @param cases the model's own complete cases
 */
public record ModelCases(Column outcome, List<Column> others, Cases cases) {

    public static final String CONDITION = "condition";

    public static ModelCases of(Families families, String outcome, List<String> others) {
        Column explained = families.column(outcome);
        List<Column> columns = others.stream().map(families::column).toList();
        List<Column> all = new ArrayList<>(columns);
        all.add(explained);
        return new ModelCases(explained, columns, Cases.complete(families, all));
    }

    /** Why this makes no model, whatever the data. */
    public Optional<Note> objection() {
        if (outcome.kind() == Kind.CATEGORY) {
            return Optional.of(Note.of(Note.Text.OUTCOME_IS_CATEGORY));
        }
        return others.contains(outcome) ? Optional.of(Note.of(Note.Text.EXPLAINED_BY_ITSELF)) : Optional.empty();
    }

    public boolean isLogistic() {
        return outcome.kind() == Kind.BINARY;
    }

    public double[] outcomes() {
        return cases.values(outcome);
    }

    /** How the cases count: matched families by their weights, with errors that the families of a set share. */
    public Weighting weighting() {
        return cases.matched() ? Weighting.clustered(cases.weights(), cases.sets()) : Weighting.none(cases.size());
    }

    public Term condition() {
        return Term.number(CONDITION, cases.condition());
    }

    /** A column as a term: a category by its codes, anything else as the number it is. */
    public Term term(Column column) {
        if (column.kind() != Kind.CATEGORY) {
            return Term.number(column.name(), cases.values(column));
        }
        List<String> levels =
                column.variable().codes().stream().map(String::valueOf).toList();
        return Term.category(column.name(), cases.codes(column), levels);
    }

    /** A category as a term, with the code that each other one is held against. */
    public Term term(Column column, int reference) {
        List<Integer> codes = new ArrayList<>(column.variable().codes());
        codes.remove((Integer) reference);
        codes.add(0, reference);
        int[] places = cases.codes(column);
        List<Integer> own = column.variable().codes();
        return Term.category(
                column.name(),
                IntStream.of(places).map(place -> codes.indexOf(own.get(place))).toArray(),
                codes.stream().map(String::valueOf).toList());
    }

    /** What its effect is. */
    public String measure() {
        return isLogistic() ? "odds_ratio" : "mean_difference";
    }

    /** The deviation of the outcome within groups, unweighted. */
    public double deviationWithin() {
        double squares = 0;
        for (Side group : Side.values()) {
            squares += Sample.of(cases.of(group).values(outcome))
                    .found()
                    .map(Sample::squares)
                    .orElse(0.0);
        }
        return Math.sqrt(squares / (cases.size() - Side.values().length));
    }
}
