package nl.terugblik.outcomes.matched;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.Pairs;
import nl.terugblik.outcomes.plan.Kind;
import nl.terugblik.outcomes.tests.ConditionEffect;
import nl.terugblik.outcomes.tests.Judged;
import nl.terugblik.outcomes.tests.ModelCases;
import nl.terugblik.outcomes.tests.TestRules;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.sensitivity.EValue;
import nl.terugblik.statistics.sensitivity.Gammas;
import nl.terugblik.statistics.sensitivity.RosenbaumBounds;
import nl.terugblik.statistics.tests.PairTable;

/**
 * How firmly the effects of matched groups stand against what was not measured: the E-value of each unadjusted effect,
 * and Rosenbaum's bounds where families are matched in pairs.
 *
 * <p>A mean difference is standardized by the deviation within groups of the model's own cases, unweighted.
 */
record SensitivityTable(Families families, Optional<Pairs> pairs, TestRules rules) {

    private static final Gammas GAMMAS = new Gammas(3, 0.1);

    List<SensitivityRow> rows(List<String> outcomes) {
        return outcomes.stream().map(this::row).toList();
    }

    List<BoundRow> bounds(List<String> outcomes) {
        List<BoundRow> rows = new ArrayList<>();
        for (String outcome : outcomes) {
            bounds(outcome)
                    .flatMap(Judged::value)
                    .ifPresent(found -> found.bounds()
                            .forEach(bound -> rows.add(new BoundRow(
                                    outcome, bound.gamma(), name(found.side()), bound.lower(), bound.upper()))));
        }
        return rows;
    }

    private SensitivityRow row(String outcome) {
        ModelCases model = ModelCases.of(families, outcome, List.of());
        Judged<ConditionEffect> effect = rules.effect(model);
        Judged<EValue> eValue = effect.value()
                .map(found -> Judged.of(eValue(model, found), value -> true))
                .orElseGet(() -> Judged.withheld(effect.why().orElseThrow()));
        Optional<RosenbaumBounds> bounds = bounds(outcome).flatMap(Judged::value);
        return new SensitivityRow(
                outcome,
                effect.value().map(found -> model.measure()),
                effect.number(ConditionEffect::estimate),
                effect.number(found -> found.interval().low()),
                effect.number(found -> found.interval().high()),
                eValue.number(EValue::riskRatio),
                eValue.number(EValue::estimate),
                eValue.number(EValue::limit),
                bounds.map(found -> OptionalInt.of(found.pairs())).orElseGet(OptionalInt::empty),
                bounds.map(found -> OptionalDouble.of(found.withstood().gamma()))
                        .orElseGet(OptionalDouble::empty),
                bounds.map(found -> name(found.withstood().kind())),
                eValue.why());
    }

    private static Result<EValue> eValue(ModelCases model, ConditionEffect effect) {
        Cases cases = model.cases();
        if (model.isLogistic()) {
            double share = (double) cases.counts(model.outcome())[1] / cases.size();
            return EValue.ofOddsRatio(effect.estimate(), effect.interval(), share);
        }
        double unit = model.deviationWithin();
        return EValue.ofStandardizedDifference(effect.estimate() / unit, effect.standardError() / unit);
    }

    /** The bounds of the pairs; empty where there are none. */
    private Optional<Judged<RosenbaumBounds>> bounds(String outcome) {
        return pairs.map(found -> {
            Pairs.Known known = found.known(families.column(outcome));
            return rules.objection(families.column(outcome), known)
                    .map(Judged::<RosenbaumBounds>withheld)
                    .orElseGet(() -> Judged.of(
                            families.column(outcome).kind() == Kind.BINARY
                                    ? RosenbaumBounds.flags(PairTable.of(known.experimental(), known.control()), GAMMAS)
                                    : RosenbaumBounds.numbers(known.experimental(), known.control(), GAMMAS),
                            value -> true));
        });
    }

    private static String name(Enum<?> alternative) {
        return alternative.name().toLowerCase(Locale.ROOT);
    }
}
