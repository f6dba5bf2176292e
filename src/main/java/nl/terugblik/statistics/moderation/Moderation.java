package nl.terugblik.statistics.moderation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Weighting;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.statistics.models.LinearEffect;
import nl.terugblik.statistics.models.LinearModel;
import nl.terugblik.statistics.models.LogisticEffect;
import nl.terugblik.statistics.models.LogisticModel;
import nl.terugblik.statistics.models.Spread;
import nl.terugblik.statistics.models.Term;

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
        return logistic(outcome, Weighting.none(outcome.length), condition, moderator, covariates);
    }

    /** Fits the logistic model to weighted rows; the condition is one 0/1 column. */
    public static Result<Moderation<LogisticModel, LogisticEffect>> logistic(
            double[] outcome, Weighting weighting, Term condition, Term moderator, Term... covariates) {
        Design design = design(condition, moderator, covariates);
        return LogisticModel.fit(outcome, design, weighting)
                .flatMap(model -> of(model, condition, moderator, model::combination, LogisticEffect::standardError));
    }

    /** Fits the linear model; the condition is one 0/1 column. */
    public static Result<Moderation<LinearModel, LinearEffect>> linear(
            double[] outcome, Term condition, Term moderator, Term... covariates) {
        return linear(outcome, Weighting.none(outcome.length), condition, moderator, covariates);
    }

    /** Fits the linear model to weighted rows; the condition is one 0/1 column. */
    public static Result<Moderation<LinearModel, LinearEffect>> linear(
            double[] outcome, Weighting weighting, Term condition, Term moderator, Term... covariates) {
        Design design = design(condition, moderator, covariates);
        return LinearModel.fit(outcome, design, weighting)
                .flatMap(model -> of(model, condition, moderator, model::combination, LinearEffect::standardError));
    }

    private static Design design(Term condition, Term moderator, Term... covariates) {
        if (!condition.isFlag()) {
            throw new IllegalArgumentException("a condition is one column of zeros and ones");
        }
        List<Term> terms = new ArrayList<>(List.of(moderator, condition, condition.times(moderator)));
        terms.addAll(List.of(covariates));
        return Design.of(terms);
    }

    private static <M, E> Result<Moderation<M, E>> of(
            M model,
            Term condition,
            Term moderator,
            BiFunction<String, Map<String, Double>, E> combination,
            ToDoubleFunction<E> error) {
        double reference = error.applyAsDouble(combination.apply(condition.name(), Map.of(condition.name(), 1.0)));
        List<E> effects = new ArrayList<>();
        List<String> still = new ArrayList<>();
        values(condition, moderator).forEach((name, weights) -> {
            E effect = combination.apply(name, weights);
            effects.add(effect);
            if (!(error.applyAsDouble(effect) > Spread.ROUNDING * reference)) {
                still.add(name);
            }
        });
        return still.isEmpty()
                ? new Result.Found<>(new Moderation<>(model, condition.name() + " x " + moderator.name(), effects))
                : new Result.NotEstimable<>(new Reason(Reason.Code.NO_SPREAD, still));
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
