package nl.terugblik.matching.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.terugblik.matching.CannotMatch;
import nl.terugblik.matching.Covariate;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.statistics.models.LogisticEffect;
import nl.terugblik.statistics.models.LogisticModel;
import nl.terugblik.statistics.models.Term;

/** The chance of being treated, given the covariates: logistic regression of treatment on them. */
public final class PropensityScore {

    private PropensityScore() {}

    /** The scores: logits, or chances from 0 to 1. */
    public static double[] of(List<Covariate> covariates, boolean[] treated, boolean logit) {
        List<Term> terms = new ArrayList<>();
        for (Covariate covariate : covariates) {
            terms.add(term(covariate));
        }
        Design design = Design.of(terms);
        double[] condition = new double[treated.length];
        for (int row = 0; row < condition.length; row++) {
            condition[row] = treated[row] ? 1 : 0;
        }
        Result<LogisticModel> fit = LogisticModel.fit(condition, design);
        LogisticModel model = fit.found()
                .orElseThrow(() -> new CannotMatch("There is no propensity score: "
                        + ofColumns(fit.reason().orElseThrow(), covariates).sentence()
                        + ". Leave a column out, or match by another distance."));
        double[] scores = predictors(model, covariates, treated.length);
        if (!logit) {
            for (int row = 0; row < scores.length; row++) {
                scores[row] = 1 / (1 + StrictMath.exp(-scores[row]));
            }
        }
        return scores;
    }

    /** The reason with whole columns: levels are what rows hold, which no message says, and may be hundreds. */
    private static Reason ofColumns(Reason reason, List<Covariate> covariates) {
        return new Reason(
                reason.code(),
                reason.columns().stream()
                        .map(term -> column(term, covariates))
                        .distinct()
                        .toList());
    }

    private static String column(String term, List<Covariate> covariates) {
        return covariates.stream()
                .map(Covariate::name)
                .filter(name -> term.equals(name) || term.startsWith(name + "="))
                .max(Comparator.comparingInt(String::length))
                .orElse(term);
    }

    private static double[] predictors(LogisticModel model, List<Covariate> covariates, int rows) {
        Map<String, Double> coefficients =
                model.effects().stream().collect(Collectors.toMap(LogisticEffect::name, LogisticEffect::coefficient));
        double[] predictors = new double[rows];
        Arrays.fill(predictors, coefficients.getOrDefault(Design.INTERCEPT, 0.0));
        for (Covariate covariate : covariates) {
            if (covariate instanceof Covariate.Numbers numbers) {
                double slope = coefficients.getOrDefault(numbers.name(), 0.0);
                for (int row = 0; row < rows; row++) {
                    predictors[row] += slope * numbers.values()[row];
                }
            } else {
                Covariate.Categories categories = (Covariate.Categories) covariate;
                double[] byLevel = categories.levels().stream()
                        .mapToDouble(level -> coefficients.getOrDefault(categories.name() + "=" + level, 0.0))
                        .toArray();
                for (int row = 0; row < rows; row++) {
                    predictors[row] += byLevel[categories.codes()[row]];
                }
            }
        }
        return predictors;
    }

    private static Term term(Covariate covariate) {
        if (covariate instanceof Covariate.Numbers numbers) {
            return Term.number(numbers.name(), numbers.values());
        }
        Covariate.Categories categories = (Covariate.Categories) covariate;
        return Term.category(categories.name(), categories.codes(), categories.levels());
    }
}
