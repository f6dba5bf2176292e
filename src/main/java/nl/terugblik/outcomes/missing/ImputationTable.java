package nl.terugblik.outcomes.missing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.terugblik.imputation.Pooled;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.matched.MatchedEffectTable;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.tests.ConditionEffect;
import nl.terugblik.outcomes.tests.Judged;
import nl.terugblik.outcomes.tests.MinimumGroup;
import nl.terugblik.outcomes.tests.ModelCases;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.TestRules;
import nl.terugblik.statistics.Interval;

/**
 * The effect of condition with gaps filled in, beside that of complete cases.
 *
 * <p>Whether there are families enough is judged by those whose outcome was observed: what is filled in adds none. Of matched
 * families the pooled effect has as many degrees of freedom as there are sets less one.
 *
 * @param imputations how often gaps are filled
 */
public record ImputationTable(Imputation imputation, int imputations, TestRules rules) {

    /** A model of an outcome. */
    private record Model(String outcome, List<String> covariates) {

        ModelCases of(Families families) {
            return ModelCases.of(families, outcome, covariates);
        }
    }

    /**
     * What one imputation gives for a model: of so many families, so many with something filled in, its effect, and the
     * degrees of freedom that this would have if all were known.
     */
    private record Fit(int n, int gaps, Judged<ConditionEffect> effect, int completeDf) {}

    /**
     * A row for each model.
     *
     * @param unequal what matching left unequal, which makes one model more of each outcome; none where there is nothing
     */
    public List<ImputedRow> rows(List<AnalysisPlan.Outcome> outcomes, List<String> unequal) {
        List<Model> models = new ArrayList<>();
        outcomes.forEach(outcome -> {
            outcome.models().forEach(covariates -> models.add(new Model(outcome.variable(), covariates)));
            if (!unequal.isEmpty()) {
                models.add(new Model(outcome.variable(), MatchedEffectTable.adjusting(unequal, outcome.variable())));
            }
        });
        List<Model> distinct = models.stream().distinct().toList();
        // One imputation at a time holds its families; of the others only the effects stay.
        TestRules filledIn = new TestRules(new MinimumGroup(0), rules.withheld());
        List<List<Fit>> fits = IntStream.range(0, imputations)
                .parallel()
                .mapToObj(number -> fits(imputation.filled(number), distinct, filledIn))
                .toList();
        return IntStream.range(0, distinct.size())
                .parallel()
                .mapToObj(place -> row(
                        distinct.get(place),
                        fits.stream().map(fit -> fit.get(place)).toList()))
                .toList();
    }

    private List<Fit> fits(Families filled, List<Model> models, TestRules filledIn) {
        return models.stream()
                .map(model -> model.of(filled))
                .map(model -> {
                    int gaps = imputation.gapsOf(model);
                    Judged<ConditionEffect> effect =
                            gaps == 0 ? Judged.withheld(Note.of(Note.Text.NO_GAPS)) : filledIn.effect(model);
                    return new Fit(model.cases().size(), gaps, effect, completeDf(model));
                })
                .toList();
    }

    private ImputedRow row(Model model, List<Fit> fits) {
        ModelCases complete = model.of(imputation.families());
        Judged<ConditionEffect> known = rules.effect(complete);
        Judged<Pooled> pooled = complete.objection()
                .or(() -> rules.objection(new Model(model.outcome(), List.of()).of(imputation.families())))
                .filter(why -> fits.get(0).gaps() > 0)
                .map(Judged::<Pooled>withheld)
                .orElseGet(() -> pooled(complete, fits));
        return new ImputedRow(
                model.outcome(),
                model.covariates(),
                complete.measure(),
                known.value()
                        .map(effect -> effect(
                                complete.cases().size(),
                                effect.estimate(),
                                effect.interval(),
                                effect.tested().p()))
                        .orElseGet(() ->
                                ImputedRow.Effect.untested(complete.cases().size())),
                pooled.value()
                        .map(effect -> effect(complete, fits.get(0).n(), effect))
                        .orElseGet(() -> ImputedRow.Effect.untested(fits.get(0).n())),
                fits.get(0).gaps(),
                fits.get(0).gaps() == 0 ? 0 : fits.size(),
                pooled.number(Pooled::missingInformation),
                fits.get(0).gaps() == 0
                        ? known.why().or(pooled::why)
                        : pooled.why().or(known::why));
    }

    /** One effect of those of all imputations, or why one of them has none. */
    private static Judged<Pooled> pooled(ModelCases model, List<Fit> fits) {
        double[] estimates = new double[fits.size()];
        double[] errors = new double[fits.size()];
        for (int i = 0; i < fits.size(); i++) {
            Optional<ConditionEffect> effect = fits.get(i).effect().value();
            if (effect.isEmpty()) {
                return Judged.withheld(fits.get(i).effect().why().orElseThrow());
            }
            double estimate = effect.get().estimate();
            estimates[i] = model.isLogistic() ? Math.log(estimate) : estimate;
            errors[i] = effect.get().standardError();
        }
        return new Judged<>(Optional.of(Pooled.of(estimates, errors, fits.get(0).completeDf())), Optional.empty());
    }

    private static int completeDf(ModelCases model) {
        int residual = model.cases().size() - 2 - model.others().size();
        BitSet sets = new BitSet();
        IntStream.of(model.cases().sets()).forEach(sets::set);
        return Math.max(1, model.cases().matched() ? Math.min(residual, sets.cardinality() - 1) : residual);
    }

    private static ImputedRow.Effect effect(ModelCases model, int n, Pooled pooled) {
        Interval interval = pooled.interval();
        return model.isLogistic()
                ? effect(
                        n,
                        Math.exp(pooled.estimate()),
                        new Interval(Math.exp(interval.low()), Math.exp(interval.high())),
                        pooled.p())
                : effect(n, pooled.estimate(), interval, pooled.p());
    }

    private static ImputedRow.Effect effect(int n, double estimate, Interval interval, double p) {
        return new ImputedRow.Effect(
                n,
                OptionalDouble.of(estimate),
                OptionalDouble.of(interval.low()),
                OptionalDouble.of(interval.high()),
                OptionalDouble.of(p));
    }
}
