package nl.terugblik.meta.pooling;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.meta.model.Estimate;
import nl.terugblik.meta.model.WaldTest;

/**
 * One coefficient of a model in which effects differ by a moderator.
 *
 * @param moderator its column
 * @param model the report's model or the modern one
 * @param term {@code intercept}, {@code per unit}, or a category
 * @param effects of how many effects
 * @param samples of how many samples
 * @param termEffects how many effects the category has
 * @param estimate the coefficient: of a category, how far it lies from the reference
 * @param fitGain how much likelihood the moderator adds; the report's model only
 * @param test whether any coefficient but the intercept is above or below 0; the modern model only
 * @param explained which share of the variances it explains; the modern model only
 * @param told whether the report would have told it: gain and coefficient below .10
 * @param notes why there are no figures, or how they are to be read
 */
public record ModeratorRow(
        String moderator,
        PooledRow.Model model,
        String term,
        int effects,
        int samples,
        int termEffects,
        Optional<Estimate> estimate,
        Optional<FitGain> fitGain,
        Optional<WaldTest> test,
        OptionalDouble explained,
        boolean told,
        List<Note> notes) {

    /**
     * The report's test of a moderator.
     *
     * @param gain the drop in -2 log-likelihood, of full maximum likelihood on the same rows
     * @param df coefficients added
     * @param p the tail of chi-square
     */
    public record FitGain(double gain, int df, double p) {}

    ModeratorRow explaining(OptionalDouble share) {
        return new ModeratorRow(
                moderator, model, term, effects, samples, termEffects, estimate, fitGain, test, share, told, notes);
    }
}
