package nl.terugblik.outcomes.missing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.tests.Note;

/**
 * The effect of condition in one model, of complete cases and with gaps filled in.
 *
 * @param outcome its name
 * @param covariates what the model adjusts for; none for the unadjusted one
 * @param measure {@code odds_ratio} or {@code mean_difference}
 * @param complete of the families of which all is known
 * @param imputed of these and those with gaps, put together over all imputations; no figures where nothing was filled in
 * @param gaps families of the imputed model of which something was filled in
 * @param imputations how often something was filled in; 0 where nothing was
 * @param missingInformation the share of the information on the effect that was missing, 0 to 1
 * @param note why there are no figures, or none of the complete families
 */
public record ImputedRow(
        String outcome,
        List<String> covariates,
        String measure,
        Effect complete,
        Effect imputed,
        int gaps,
        int imputations,
        OptionalDouble missingInformation,
        Optional<Note> note) {

    /** An effect with its 95 % interval and p, of so many families; empty figures where it was not tested. */
    public record Effect(int n, OptionalDouble estimate, OptionalDouble low, OptionalDouble high, OptionalDouble p) {

        static Effect untested(int n) {
            return new Effect(
                    n, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
    }
}
