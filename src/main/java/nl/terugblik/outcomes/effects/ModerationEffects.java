package nl.terugblik.outcomes.effects;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.plan.Kind;
import nl.terugblik.outcomes.tests.ModelCases;
import nl.terugblik.outcomes.tests.Tested;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.models.LinearEffect;
import nl.terugblik.statistics.models.LinearModel;
import nl.terugblik.statistics.models.LogisticEffect;
import nl.terugblik.statistics.models.LogisticModel;
import nl.terugblik.statistics.models.Term;
import nl.terugblik.statistics.moderation.Moderation;

/**
 * The effects of one moderation model.
 *
 * @param effects each term's
 * @param nagelkerke explained variation; logistic models only
 */
record ModerationEffects(Map<ModerationRow.Term, Tested> effects, OptionalDouble nagelkerke) {

    static Result<ModerationEffects> of(ModelCases model, Column moderator) {
        Term condition = model.condition();
        Term by = model.term(moderator);
        Term[] covariates = model.others().stream()
                .filter(column -> column != moderator)
                .map(model::term)
                .toArray(Term[]::new);
        boolean atEachValue = moderator.kind() == Kind.BINARY;
        return model.isLogistic()
                ? Moderation.logistic(model.outcomes(), model.weighting(), condition, by, covariates)
                        .map(fit -> logistic(fit, by, atEachValue))
                : Moderation.linear(model.outcomes(), model.weighting(), condition, by, covariates)
                        .map(fit -> linear(fit, by, atEachValue));
    }

    private static ModerationEffects logistic(
            Moderation<LogisticModel, LogisticEffect> fit, Term by, boolean atEachValue) {
        LogisticModel model = fit.model();
        // A term of one column has an odds ratio; one of several has only its joint test.
        Function<String, Tested> tested = term ->
                model.effects().stream().anyMatch(effect -> effect.name().equals(term))
                        ? Tested.of(model.effect(term))
                        : Tested.of(model.test(term));
        List<Tested> simple = fit.simpleEffects().stream().map(Tested::of).toList();
        return new ModerationEffects(
                terms(tested, by, fit.product(), atEachValue ? simple : List.of()),
                OptionalDouble.of(model.nagelkerke()));
    }

    private static ModerationEffects linear(Moderation<LinearModel, LinearEffect> fit, Term by, boolean atEachValue) {
        List<Tested> simple = fit.simpleEffects().stream()
                .map(effect -> Tested.of(effect.test()))
                .toList();
        return new ModerationEffects(
                terms(term -> Tested.of(fit.model().test(term)), by, fit.product(), atEachValue ? simple : List.of()),
                OptionalDouble.empty());
    }

    private static Map<ModerationRow.Term, Tested> terms(
            Function<String, Tested> tested, Term by, String product, List<Tested> simple) {
        Map<ModerationRow.Term, Tested> terms = new EnumMap<>(ModerationRow.Term.class);
        terms.put(ModerationRow.Term.MODERATOR, tested.apply(by.name()));
        terms.put(ModerationRow.Term.CONDITION, tested.apply(ModelCases.CONDITION));
        terms.put(ModerationRow.Term.INTERACTION, tested.apply(product));
        if (!simple.isEmpty()) {
            terms.put(ModerationRow.Term.CONDITION_AT_0, simple.get(0));
            terms.put(ModerationRow.Term.CONDITION_AT_1, simple.get(1));
        }
        return terms;
    }

    Optional<Tested> of(ModerationRow.Term term) {
        return Optional.ofNullable(effects.get(term));
    }

    boolean isFinite() {
        return effects.values().stream().allMatch(Tested::isFinite);
    }
}
