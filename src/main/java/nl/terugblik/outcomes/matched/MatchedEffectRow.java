package nl.terugblik.outcomes.matched;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.terugblik.outcomes.tests.Note;

/**
 * The effect of condition among matched families, told by as many sets as there are.
 *
 * @param outcome its name
 * @param covariates what matching left unequal and the model adjusts for; none for the unadjusted one
 * @param n the model's own families
 * @param sets how many sets they are of
 * @param measure {@code odds_ratio} or {@code mean_difference}
 * @param estimate experimental by, or minus, control
 * @param low lower end of its 95 % interval, by t with as many degrees of freedom as there are sets less one
 * @param high upper end
 * @param t estimate by standard error; of an odds ratio those of its logarithm
 * @param df degrees of freedom
 * @param p two-sided
 * @param note why there are no figures
 */
public record MatchedEffectRow(
        String outcome,
        List<String> covariates,
        int n,
        int sets,
        String measure,
        OptionalDouble estimate,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble t,
        OptionalInt df,
        OptionalDouble p,
        Optional<Note> note) {}
