package nl.terugblik.outcomes.matched;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.terugblik.outcomes.tests.Note;

/**
 * What it would take of something unmeasured to undo the effect on one outcome.
 *
 * @param outcome its name
 * @param measure {@code odds_ratio} or {@code mean_difference}
 * @param estimate the effect in the unadjusted model of matched families
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param riskRatio the effect as a risk ratio, by the approximation that goes with the measure
 * @param eValue its E-value, 1 or more
 * @param eValueOfLimit the E-value of the limit nearest to no effect, 1 or more
 * @param pairs pairs of which both families have a known outcome
 * @param gamma the hidden bias up to which p stays at most 0.05 in these pairs, 1 to 10; empty where there are no pairs
 * @param stands {@code not_at_all}, {@code up_to} or {@code beyond} that gamma; empty where there are no pairs
 * @param note why there are no figures
 */
public record SensitivityRow(
        String outcome,
        Optional<String> measure,
        OptionalDouble estimate,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble riskRatio,
        OptionalDouble eValue,
        OptionalDouble eValueOfLimit,
        OptionalInt pairs,
        OptionalDouble gamma,
        Optional<String> stands,
        Optional<Note> note) {}
