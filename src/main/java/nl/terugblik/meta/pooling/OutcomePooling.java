package nl.terugblik.meta.pooling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import nl.terugblik.meta.effects.Size;
import nl.terugblik.meta.effects.Sizes;
import nl.terugblik.meta.effects.StudyEffect;
import nl.terugblik.meta.model.EffectRows;
import nl.terugblik.meta.model.Estimate;
import nl.terugblik.meta.model.Fit;
import nl.terugblik.meta.model.Heterogeneity;
import nl.terugblik.meta.model.KnappHartung;
import nl.terugblik.meta.model.QProfile;
import nl.terugblik.meta.model.RobustErrors;
import nl.terugblik.meta.model.Structure;
import nl.terugblik.meta.pooling.PooledRow.Model;
import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Tails;

/**
 * One outcome pooled.
 *
 * @param outcome its name
 * @param selection the effects that were pooled
 * @param rows the pooled effects
 * @param heterogeneity the variances
 * @param moderators by what effects differ
 * @param bias what small studies may do to it
 * @param influence what it would be without each sample
 * @param filledIn the mirror images that trim and fill adds
 */
public record OutcomePooling(
        String outcome,
        Selection selection,
        List<PooledRow> rows,
        List<HeterogeneityRow> heterogeneity,
        List<ModeratorRow> moderators,
        List<BiasRow> bias,
        List<InfluenceRow> influence,
        List<Size> filledIn) {

    /** Pools the effects of an outcome; those that were pooled elsewhere join nothing but the run's own. */
    public static OutcomePooling of(
            String outcome, List<StudyEffect> all, PoolingRules rules, List<Moderator> moderators) {
        Selection effects =
                Selection.of(all.stream().filter(effect -> !effect.pooled()).toList());
        List<PooledRow> rows = new ArrayList<>();
        List<HeterogeneityRow> heterogeneity = new ArrayList<>();
        List<ModeratorRow> moderated = new ArrayList<>();
        List<BiasRow> bias = new ArrayList<>();
        List<InfluenceRow> influence = new ArrayList<>();
        List<Size> filled = new ArrayList<>();
        if (effects.samples().size() >= Math.max(2, rules.minimumSamples())) {
            Result<Fit> report = report(effects, rules, rows, heterogeneity);
            modern(effects, rows, heterogeneity);
            boolean heterogeneous = report.found()
                    .filter(fit -> heterogeneityP(fit) < PoolingRules.LEVEL)
                    .isPresent();
            moderators.forEach(
                    moderator -> moderated.addAll(new Moderation(effects, moderator, rules, heterogeneous).rows()));
            bias.addAll(SmallStudies.of(effects, rules));
            influence.addAll(Influence.of(effects));
            filled.addAll(SmallStudies.filledIn(effects, rules));
        } else if (effects.size() > 0) {
            rows.add(PooledRow.none(Model.REPORT, effects, List.of(Note.of(Note.Kind.TOO_FEW_SAMPLES))));
        }
        rows.addAll(Update.of(all));
        return new OutcomePooling(outcome, effects, rows, heterogeneity, moderated, bias, influence, filled);
    }

    private static Result<Fit> report(
            Selection effects, PoolingRules rules, List<PooledRow> rows, List<HeterogeneityRow> heterogeneity) {
        EffectRows table = effects.rows(Sizes::report, List.of());
        Result<Fit> result = Fit.of(table, Structure.SAMPLES, rules.restricted());
        result.reason().ifPresent(why -> rows.add(PooledRow.none(Model.REPORT, effects, List.of(Note.of(why)))));
        result.found().ifPresent(fit -> {
            rows.add(row(
                    Model.REPORT, effects, fit, Estimate.normal(fit.coefficient(0), fit.error(0)), Optional.empty()));
            heterogeneity.add(new HeterogeneityRow(
                    Model.REPORT,
                    true,
                    fit.variances().sample(),
                    OptionalDouble.of(fit.varianceError(0)),
                    ratio(fit, 0, Heterogeneity.RatioTest::statistic),
                    ratio(fit, 0, Heterogeneity.RatioTest::p),
                    Optional.empty()));
        });
        return result;
    }

    private static void modern(Selection effects, List<PooledRow> rows, List<HeterogeneityRow> heterogeneity) {
        EffectRows table = effects.rows(Sizes::modern, List.of());
        Model model = model(table);
        Result<Fit> result = Fit.of(table, structure(table), true);
        result.reason().ifPresent(why -> rows.add(PooledRow.none(model, effects, List.of(Note.of(why)))));
        result.found().ifPresent(fit -> {
            Estimate estimate = estimate(fit, 0);
            Optional<Interval> prediction = estimate.hasInterval()
                    ? Optional.of(estimate.interval(fit.variances().total()))
                    : Optional.empty();
            rows.add(row(model, effects, fit, estimate, prediction));
            RobustErrors.of(fit)
                    .ifPresent(robust -> rows.add(row(
                            Model.ROBUST,
                            effects,
                            fit,
                            Estimate.t(fit.coefficient(0), robust.error(0), robust.df()),
                            Optional.empty())));
            for (int which = model == Model.RANDOM_EFFECTS ? 1 : 0; which < 2; which++) {
                heterogeneity.add(new HeterogeneityRow(
                        model,
                        which == 0,
                        which == 0 ? fit.variances().sample() : fit.variances().effect(),
                        OptionalDouble.empty(),
                        ratio(fit, which, Heterogeneity.RatioTest::statistic),
                        ratio(fit, which, Heterogeneity.RatioTest::p),
                        model == Model.RANDOM_EFFECTS ? Optional.of(QProfile.of(table)) : Optional.empty()));
            }
        });
    }

    /** The chance of the report's heterogeneity where there is none, in one tail. */
    static double heterogeneityP(Fit fit) {
        return Tails.normal(fit.variances().sample() / fit.varianceError(0));
    }

    static Model model(EffectRows table) {
        return table.oneEach() ? Model.RANDOM_EFFECTS : Model.THREE_LEVEL;
    }

    static Structure structure(EffectRows table) {
        return table.oneEach() ? Structure.EFFECTS : Structure.THREE_LEVEL;
    }

    /** A coefficient of a modern fit: by Knapp and Hartung where every sample has one effect. */
    static Estimate estimate(Fit fit, int column) {
        double error =
                fit.structure() == Structure.EFFECTS ? KnappHartung.of(fit).error(fit, column) : fit.error(column);
        return Estimate.t(fit.coefficient(column), error, fit.degrees(column));
    }

    private static PooledRow row(
            Model model, Selection effects, Fit fit, Estimate estimate, Optional<Interval> prediction) {
        List<Note> notes = new ArrayList<>();
        if (effects.samples().size() < PoolingRules.FEW) {
            notes.add(Note.of(Note.Kind.FEW));
        }
        if (!(estimate.error() > 0)) {
            notes.add(new Note("no_variation"));
        }
        return new PooledRow(
                model,
                effects.size(),
                effects.samples().size(),
                effects.total(StudyEffect::experimental),
                effects.total(StudyEffect::control),
                Optional.of(estimate),
                prediction,
                Optional.of(Heterogeneity.of(fit)),
                Optional.of(fit.variances()),
                notes);
    }

    private static OptionalDouble ratio(Fit fit, int which, ToDoubleFunction<Heterogeneity.RatioTest> figure) {
        return Heterogeneity.test(fit, which)
                .found()
                .map(test -> OptionalDouble.of(figure.applyAsDouble(test)))
                .orElse(OptionalDouble.empty());
    }
}
