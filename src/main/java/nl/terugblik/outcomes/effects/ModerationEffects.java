package nl.terugblik.outcomes.effects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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

    /**
     * The effects in the model of these cases.
     *
     * @param reference the code that each other one of the moderator is held against; empty where no single ones are
     */
    static Result<ModerationEffects> of(ModelCases model, Column moderator, OptionalInt reference) {
        Term condition = model.condition();
        Term by = reference.isPresent() ? model.term(moderator, reference.getAsInt()) : model.term(moderator);
        Term[] covariates = model.others().stream()
                .filter(column -> column != moderator)
                .map(model::term)
                .toArray(Term[]::new);
        boolean atEachValue = moderator.kind() == Kind.BINARY;
        return model.isLogistic()
                ? Moderation.logistic(model.outcomes(), model.weighting(), condition, by, covariates)
                        .map(fit -> logistic(fit, by, atEachValue, reference))
                : Moderation.linear(model.outcomes(), model.weighting(), condition, by, covariates)
                        .map(fit -> linear(fit, by, atEachValue, reference));
    }

    private static ModerationEffects logistic(
            Moderation<LogisticModel, LogisticEffect> fit, Term by, boolean atEachValue, OptionalInt reference) {
        LogisticModel model = fit.model();
        // A term of one column has an odds ratio; one of several has only its joint test.
        Function<String, Tested> tested = term ->
                model.effects().stream().anyMatch(effect -> effect.name().equals(term))
                        ? Tested.of(model.effect(term))
                        : Tested.of(model.test(term));
        List<Tested> simple = fit.simpleEffects().stream().map(Tested::of).toList();
        Map<ModerationRow.Term, Tested> terms = terms(tested, by, fit.product(), atEachValue ? simple : List.of());
        terms.putAll(contrasts(column -> Tested.of(model.effect(column)), by, reference));
        return new ModerationEffects(terms, OptionalDouble.of(model.nagelkerke()));
    }

    private static ModerationEffects linear(
            Moderation<LinearModel, LinearEffect> fit, Term by, boolean atEachValue, OptionalInt reference) {
        LinearModel model = fit.model();
        List<Tested> simple = fit.simpleEffects().stream()
                .map(effect -> Tested.of(effect.test()))
                .toList();
        Map<ModerationRow.Term, Tested> terms =
                terms(term -> Tested.of(model.test(term)), by, fit.product(), atEachValue ? simple : List.of());
        terms.putAll(contrasts(column -> Tested.of(model.effect(column).test()), by, reference));
        return new ModerationEffects(terms, OptionalDouble.empty());
    }

    private static Map<ModerationRow.Term, Tested> terms(
            Function<String, Tested> tested, Term by, String product, List<Tested> simple) {
        Map<ModerationRow.Term, Tested> terms = new HashMap<>();
        terms.put(ModerationRow.Term.MODERATOR, tested.apply(by.name()));
        terms.put(ModerationRow.Term.CONDITION, tested.apply(ModelCases.CONDITION));
        terms.put(ModerationRow.Term.INTERACTION, tested.apply(product));
        if (!simple.isEmpty()) {
            terms.put(ModerationRow.Term.CONDITION_AT_0, simple.get(0));
            terms.put(ModerationRow.Term.CONDITION_AT_1, simple.get(1));
        }
        return terms;
    }

    /** The single columns of the moderator and of its product: one value against the reference each. */
    private static Map<ModerationRow.Term, Tested> contrasts(
            Function<String, Tested> tested, Term by, OptionalInt reference) {
        Map<ModerationRow.Term, Tested> contrasts = new HashMap<>();
        if (reference.isPresent() && by.isCategory()) {
            int held = reference.getAsInt();
            for (String column : by.columnNames()) {
                int code = Integer.parseInt(column.substring(by.name().length() + 1)); // name=code
                contrasts.put(ModerationRow.Term.moderator(code, held), tested.apply(column));
                contrasts.put(
                        ModerationRow.Term.interaction(code, held),
                        tested.apply(ModelCases.CONDITION + " x " + column));
            }
        }
        return contrasts;
    }

    Optional<Tested> of(ModerationRow.Term term) {
        return Optional.ofNullable(effects.get(term));
    }

    boolean isFinite() {
        return effects.values().stream().allMatch(Tested::isFinite);
    }
}
