package nl.terugblik.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A model in which the effect of a condition depends on a moderator: outcome on moderator, condition and their product.
 *
 * @param model the fitted model; its terms bear the names of moderator, condition and product, then of the covariates
 * @param product the name of the product, {@code condition x moderator}
 * @param simpleEffects the effect of condition at each value of a 0/1 moderator or each level of a category, by the
 *     value's name ({@code moderator=0}, {@code moderator=1}, {@code moderator=level}); empty for other numbers
 * @param <M> the kind of model
 * @param <E> the kind of effect
 */
public record Moderation<M, E>(M model, String product, List<E> simpleEffects) {

    public Moderation {
        simpleEffects = List.copyOf(simpleEffects);
    }

    /** Fits the logistic model; the condition is one 0/1 column. */
    public static Result<Moderation<LogisticModel, LogisticEffect>> logistic(
            double[] outcome, Term condition, Term moderator, Term... covariates) {
        Design design = design(condition, moderator, covariates);
        return LogisticModel.fit(outcome, design).map(model -> of(model, condition, moderator, model::combination));
    }

    /** Fits the linear model; the condition is one 0/1 column. */
    public static Result<Moderation<LinearModel, LinearEffect>> linear(
            double[] outcome, Term condition, Term moderator, Term... covariates) {
        Design design = design(condition, moderator, covariates);
        return LinearModel.fit(outcome, design).map(model -> of(model, condition, moderator, model::combination));
    }

    private static Design design(Term condition, Term moderator, Term... covariates) {
        if (!condition.isFlag()) {
            throw new IllegalArgumentException("a condition is one column of zeros and ones");
        }
        List<Term> terms = new ArrayList<>(List.of(moderator, condition, condition.times(moderator)));
        terms.addAll(List.of(covariates));
        return Design.of(terms);
    }

    private static <M, E> Moderation<M, E> of(
            M model, Term condition, Term moderator, BiFunction<String, Map<String, Double>, E> combination) {
        List<E> effects = new ArrayList<>();
        values(condition, moderator).forEach((name, weights) -> effects.add(combination.apply(name, weights)));
        return new Moderation<>(model, condition.name() + " x " + moderator.name(), effects);
    }

    /** For each value of the moderator the coefficients that add up to the effect of condition there. */
    private static Map<String, Map<String, Double>> values(Term condition, Term moderator) {
        Map<String, Map<String, Double>> values = new LinkedHashMap<>();
        if (!moderator.isCategory() && !moderator.isFlag()) {
            return values;
        }
        values.put(moderator.reference(), Map.of(condition.name(), 1.0));
        for (String column : moderator.columnNames()) {
            String name = moderator.isCategory() ? column : column + "=1";
            values.put(name, Map.of(condition.name(), 1.0, condition.name() + " x " + column, 1.0));
        }
        return values;
    }
}
