package nl.terugblik.outcomes.matched;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.terugblik.outcomes.baseline.BaselineRow;
import nl.terugblik.outcomes.baseline.BaselineTable;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.FrozenDataset;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.plan.Totals;
import nl.terugblik.outcomes.tests.ConditionEffect;
import nl.terugblik.outcomes.tests.Judged;
import nl.terugblik.outcomes.tests.ModelCases;
import nl.terugblik.outcomes.tests.TestRules;
import nl.terugblik.statistics.models.ClusterEffect;

/**
 * The effects of matched groups with as many degrees of freedom as there are sets less one, unadjusted and adjusted for
 * what was known at T1 and is still unequal after matching.
 *
 * <p>{@code outcomes.csv} keeps the models of the instrument. These are added: where sets are few its tests promise too
 * much, and a covariate that was not matched on may differ as much as ever.
 *
 * @param unequal those covariates
 */
public record MatchedEffectTable(Families families, List<String> unequal, TestRules rules) {

    /** Beyond this standardized difference a covariate is unequal where the study sets no limit of its own. */
    private static final double USUAL_LIMIT = 0.1;

    /** What was known at T1 and differs between matched groups by more than the study, or else custom, allows. */
    public static List<String> unequal(FrozenDataset dataset) {
        return unequal(
                new BaselineTable(
                        dataset.families(),
                        dataset.beforeMatching(),
                        dataset.plan().tests().means()),
                dataset.knownByT1(),
                dataset.totals(),
                dataset.plan().balance().map(AnalysisPlan.BalanceGate::maxSmd).orElse(USUAL_LIMIT));
    }

    /**
     * Which of some covariates differ, after matching, by more than a limit on one of their codes or as numbers; of a total and
     * its parts only the total, which says the same.
     */
    private static List<String> unequal(BaselineTable baseline, List<String> covariates, Totals totals, double limit) {
        return withoutParts(
                baseline.rows(covariates).stream()
                        .filter(row -> Math.abs(row.standardized().orElse(0)) > limit)
                        .map(BaselineRow::variable)
                        .distinct()
                        .toList(),
                totals);
    }

    static List<String> withoutParts(List<String> variables, Totals totals) {
        return variables.stream()
                .filter(name -> variables.stream()
                        .noneMatch(total ->
                                totals.isTotal(total) && totals.bases(total).contains(name)))
                .toList();
    }

    /** What the model of an outcome adjusts for: all but the outcome itself. */
    public static List<String> adjusting(List<String> unequal, String outcome) {
        return unequal.stream().filter(name -> !name.equals(outcome)).toList();
    }

    List<MatchedEffectRow> rows(List<String> outcomes) {
        List<MatchedEffectRow> rows = new ArrayList<>();
        for (String outcome : outcomes) {
            Stream.of(List.<String>of(), adjusting(unequal, outcome))
                    .distinct()
                    .forEach(covariates -> rows.add(row(outcome, covariates)));
        }
        return rows;
    }

    private MatchedEffectRow row(String outcome, List<String> covariates) {
        ModelCases model = ModelCases.of(families, outcome, covariates);
        int sets = (int) IntStream.of(model.cases().sets()).distinct().count();
        Judged<ClusterEffect> effect = rules.effect(model).map(found -> effect(model, found, sets));
        DoubleUnaryOperator shown = model.isLogistic() ? Math::exp : value -> value;
        return new MatchedEffectRow(
                outcome,
                covariates,
                model.cases().size(),
                sets,
                model.measure(),
                effect.number(found -> shown.applyAsDouble(found.estimate())),
                effect.number(found -> shown.applyAsDouble(found.interval().low())),
                effect.number(found -> shown.applyAsDouble(found.interval().high())),
                effect.number(ClusterEffect::t),
                effect.value().map(found -> OptionalInt.of(found.df())).orElseGet(OptionalInt::empty),
                effect.number(ClusterEffect::p),
                effect.why());
    }

    /** A model that was tested has more clusters than coefficients. */
    private static ClusterEffect effect(ModelCases model, ConditionEffect found, int sets) {
        int columns = model.others().stream()
                .mapToInt(column -> model.term(column).columnNames().size())
                .sum();
        return ClusterEffect.of(
                model.isLogistic() ? Math.log(found.estimate()) : found.estimate(),
                found.standardError(),
                sets,
                Math.max(1, model.cases().size() - 2 - columns));
    }
}
