package nl.terugblik.outcomes;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The unadjusted effect on an outcome as one rule codes it.
 *
 * @param outcome the outcome's name
 * @param rule the rule's name; {@code main} for the study's own
 * @param n families of the model
 * @param experimental those in the experimental group
 * @param control those in the control group
 * @param moved families with another value than by the study's own rules
 * @param measure {@code odds_ratio} or {@code mean_difference}; empty without a test
 * @param estimate the effect
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param p of its test
 * @param note why there is no test
 */
public record RecodingRow(
        String outcome,
        String rule,
        int n,
        int experimental,
        int control,
        int moved,
        Optional<String> measure,
        OptionalDouble estimate,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble p,
        Optional<Note> note) {}
