package nl.terugblik.outcomes.tests;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The effect of condition on an outcome in the unadjusted model, or why there is none.
 *
 * @param n families of the model
 * @param measure {@code odds_ratio} or {@code mean_difference}; empty without a test
 * @param estimate the effect
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param p of its test
 * @param note why there is no test
 */
public record UnadjustedEffect(
        int n,
        Optional<String> measure,
        OptionalDouble estimate,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble p,
        Optional<Note> note) {

    public static UnadjustedEffect of(ModelCases model, TestRules rules) {
        Judged<ConditionEffect> effect = rules.effect(model);
        return new UnadjustedEffect(
                model.cases().size(),
                effect.value().map(found -> model.measure()),
                effect.number(ConditionEffect::estimate),
                effect.number(found -> found.interval().low()),
                effect.number(found -> found.interval().high()),
                effect.number(found -> found.tested().p()),
                effect.why());
    }
}
