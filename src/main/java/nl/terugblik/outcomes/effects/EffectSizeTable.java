package nl.terugblik.outcomes.effects;

import static nl.terugblik.outcomes.effects.EffectSizeRow.Measure.COHENS_D;
import static nl.terugblik.outcomes.effects.EffectSizeRow.Measure.HEDGES_G;
import static nl.terugblik.outcomes.effects.EffectSizeRow.Measure.LOG_ODDS_RATIO;
import static nl.terugblik.outcomes.effects.EffectSizeRow.Measure.MEAN_DIFFERENCE;
import static nl.terugblik.outcomes.effects.EffectSizeRow.Measure.ODDS_RATIO;
import static nl.terugblik.outcomes.effects.EffectSizeRow.Measure.RISK_DIFFERENCE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.effects.EffectSizeRow.Measure;
import nl.terugblik.outcomes.effects.EffectSizeRow.Test;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.tests.ConditionEffect;
import nl.terugblik.outcomes.tests.GroupSummary;
import nl.terugblik.outcomes.tests.Judged;
import nl.terugblik.outcomes.tests.ModelCases;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.TestRules;
import nl.terugblik.statistics.Holm;
import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.effects.CohenD;
import nl.terugblik.statistics.effects.RiskDifference;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.statistics.models.LinearEffect;
import nl.terugblik.statistics.models.LinearModel;

/**
 * The unadjusted effects of condition in measures that studies share, with p before and after Holm's adjustment.
 *
 * <p>Of matched families a difference between shares, like one between means, is the coefficient of a linear model with
 * their weights and errors by set; Cohen's d is that difference and that error in standard deviations.
 */
public record EffectSizeTable(Families families, TestRules rules) {

    /** An estimate with its error and its interval. */
    private record Size(double estimate, double error, Interval interval) {

        boolean isFinite() {
            return Double.isFinite(estimate)
                    && Double.isFinite(error)
                    && Double.isFinite(interval.low())
                    && Double.isFinite(interval.high());
        }
    }

    public List<EffectSizeRow> rows(List<AnalysisPlan.Outcome> outcomes) {
        Map<String, Judged<ConditionEffect>> effects = new LinkedHashMap<>();
        outcomes.forEach(outcome ->
                effects.put(outcome.variable(), rules.effect(ModelCases.of(families, outcome.variable(), List.of()))));
        Map<String, Double> adjusted = adjusted(effects);
        List<EffectSizeRow> rows = new ArrayList<>();
        for (AnalysisPlan.Outcome outcome : outcomes) {
            ModelCases model = ModelCases.of(families, outcome.variable(), List.of());
            Judged<ConditionEffect> tested = rules.effect(model);
            Judged<ConditionEffect> estimated =
                    tested.why().filter(EffectSizeTable::isTooSmall).isPresent() ? rules.estimate(model) : tested;
            for (Measure measure : measures(model)) {
                Judged<Size> size = estimated
                        .value()
                        .map(found -> Judged.of(size(measure, model, found), Size::isFinite))
                        .orElseGet(() -> withoutOdds(measure, model, tested, estimated));
                rows.add(new EffectSizeRow(
                        outcome.variable(),
                        measure,
                        outcome.favourable(),
                        test(tested, size),
                        GroupSummary.ofOutcome(model.cases(), Side.TREATED, model.outcome()),
                        GroupSummary.ofOutcome(model.cases(), Side.CONTROL, model.outcome()),
                        size.number(Size::estimate),
                        size.number(Size::error),
                        size.number(found -> found.interval().low()),
                        size.number(found -> found.interval().high()),
                        tested.number(found -> found.tested().p()),
                        Optional.ofNullable(adjusted.get(outcome.variable()))
                                .map(OptionalDouble::of)
                                .orElseGet(OptionalDouble::empty),
                        tested.why().isPresent() ? tested.note(families) : size.note(families)));
            }
        }
        return rows;
    }

    /** A difference between shares needs no odds: it is there also where nobody of a group has the outcome. */
    private Judged<Size> withoutOdds(
            Measure measure, ModelCases model, Judged<ConditionEffect> tested, Judged<ConditionEffect> estimated) {
        boolean tooSmall = tested.why().filter(EffectSizeTable::isTooSmall).isPresent();
        return measure == RISK_DIFFERENCE && tooSmall && !families.matched()
                ? Judged.of(shares(model), Size::isFinite)
                : Judged.withheld(estimated.why().orElseThrow());
    }

    /** Whether nothing but the number of families speaks against a test. */
    private static boolean isTooSmall(Note note) {
        return note.text() == Note.Text.GROUP_TOO_SMALL || note.text() == Note.Text.VALUE_TOO_SMALL;
    }

    private static Test test(Judged<ConditionEffect> tested, Judged<Size> size) {
        if (size.value().isEmpty()) {
            return Test.NONE;
        }
        return tested.value().isPresent() ? Test.TESTED : Test.WITHHELD;
    }

    private static Map<String, Double> adjusted(Map<String, Judged<ConditionEffect>> effects) {
        List<String> tested = effects.keySet().stream()
                .filter(outcome -> value(effects, outcome).isPresent())
                .toList();
        double[] p = Holm.adjusted(tested.stream()
                .mapToDouble(outcome ->
                        value(effects, outcome).orElseThrow().tested().p())
                .toArray());
        Map<String, Double> adjusted = new LinkedHashMap<>();
        for (int i = 0; i < p.length; i++) {
            adjusted.put(tested.get(i), p[i]);
        }
        return adjusted;
    }

    private static Optional<ConditionEffect> value(Map<String, Judged<ConditionEffect>> effects, String outcome) {
        return Optional.ofNullable(effects.get(outcome)).flatMap(Judged::value);
    }

    private static List<Measure> measures(ModelCases model) {
        return model.isLogistic()
                ? List.of(RISK_DIFFERENCE, ODDS_RATIO, LOG_ODDS_RATIO)
                : List.of(MEAN_DIFFERENCE, COHENS_D, HEDGES_G);
    }

    private Result<Size> size(Measure measure, ModelCases model, ConditionEffect effect) {
        double error = effect.standardError();
        return switch (measure) {
            case ODDS_RATIO ->
                new Result.Found<>(new Size(effect.estimate(), effect.estimate() * error, effect.interval()));
            case LOG_ODDS_RATIO ->
                new Result.Found<>(new Size(
                        Math.log(effect.estimate()),
                        error,
                        new Interval(
                                Math.log(effect.interval().low()),
                                Math.log(effect.interval().high()))));
            case MEAN_DIFFERENCE -> new Result.Found<>(new Size(effect.estimate(), error, effect.interval()));
            case RISK_DIFFERENCE -> families.matched() ? difference(model) : shares(model);
            case COHENS_D -> deviations(model, effect);
            case HEDGES_G ->
                deviations(model, effect)
                        .map(size -> corrected(size, model.cases().size()));
        };
    }

    private Result<Size> deviations(ModelCases model, ConditionEffect effect) {
        return families.matched() ? standardized(model, effect) : cohen(model);
    }

    /** Hedges' correction: d is too large by a share that only small groups show. */
    private static Size corrected(Size size, int families) {
        double j = 1 - 3 / (4 * (families - 2.0) - 1);
        return new Size(
                j * size.estimate(),
                j * size.error(),
                new Interval(j * size.interval().low(), j * size.interval().high()));
    }

    private static Result<Size> shares(ModelCases model) {
        long[] experimental = model.cases().of(Side.TREATED).counts(model.outcome());
        long[] control = model.cases().of(Side.CONTROL).counts(model.outcome());
        return RiskDifference.of(
                        experimental[1], experimental[0] + experimental[1], control[1], control[0] + control[1])
                .map(found -> new Size(found.difference(), found.standardError(), found.interval()));
    }

    private static Result<Size> difference(ModelCases model) {
        return LinearModel.fit(model.outcomes(), Design.of(model.condition()), model.weighting())
                .map(fit -> fit.effect(ModelCases.CONDITION))
                .map(EffectSizeTable::size);
    }

    private static Size size(LinearEffect effect) {
        return new Size(effect.estimate(), effect.standardError(), effect.interval());
    }

    private static Result<Size> cohen(ModelCases model) {
        Cases cases = model.cases();
        return CohenD.between(
                        cases.of(Side.TREATED).values(model.outcome()),
                        cases.of(Side.CONTROL).values(model.outcome()))
                .map(found -> new Size(found.d(), found.standardError(), found.interval()));
    }

    private static Result<Size> standardized(ModelCases model, ConditionEffect effect) {
        double unit = model.deviationWithin();
        return new Result.Found<>(new Size(
                effect.estimate() / unit,
                effect.standardError() / unit,
                new Interval(effect.interval().low() / unit, effect.interval().high() / unit)));
    }
}
