package nl.terugblik.outcomes.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.statistics.models.LinearEffect;
import nl.terugblik.statistics.models.LinearModel;
import nl.terugblik.statistics.models.LogisticEffect;
import nl.terugblik.statistics.models.LogisticModel;
import nl.terugblik.statistics.models.Term;
import nl.terugblik.statistics.tests.TermTest;

/**
 * What the condition does in one model.
 *
 * @param tested its test
 * @param estimate an odds ratio, or a difference in means: experimental minus control
 * @param interval its 95 % interval
 * @param standardError of the difference in means, or of the log odds ratio
 * @param nagelkerke the model's share of explained variation, 0 to 1; logistic models only
 */
public record ConditionEffect(
        Tested tested, double estimate, Interval interval, double standardError, OptionalDouble nagelkerke) {

    /** The effect in the model of these cases: logistic for a 0/1 outcome, linear for numbers. */
    public static Result<ConditionEffect> of(ModelCases model) {
        List<Term> terms = new ArrayList<>(List.of(model.condition()));
        for (Column covariate : model.others()) {
            terms.add(model.term(covariate));
        }
        Design design = Design.of(terms);
        return model.isLogistic()
                ? LogisticModel.fit(model.outcomes(), design, model.weighting())
                        .map(fit -> of(fit.effect(ModelCases.CONDITION), fit.nagelkerke()))
                : LinearModel.fit(model.outcomes(), design, model.weighting())
                        .map(fit -> of(fit.effect(ModelCases.CONDITION), fit.test(ModelCases.CONDITION)));
    }

    private static ConditionEffect of(LogisticEffect effect, double nagelkerke) {
        return new ConditionEffect(
                Tested.of(effect),
                effect.oddsRatio(),
                effect.interval(),
                effect.standardError(),
                OptionalDouble.of(nagelkerke));
    }

    private static ConditionEffect of(LinearEffect effect, TermTest test) {
        return new ConditionEffect(
                Tested.of(test), effect.estimate(), effect.interval(), effect.standardError(), OptionalDouble.empty());
    }

    /** Whether every number is one that a file can hold. */
    boolean isFinite() {
        return tested.isFinite()
                && DoubleStream.of(estimate, interval.low(), interval.high(), standardError)
                        .allMatch(Double::isFinite);
    }
}
