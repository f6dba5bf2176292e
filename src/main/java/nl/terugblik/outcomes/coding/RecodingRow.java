package nl.terugblik.outcomes.coding;

import nl.terugblik.outcomes.tests.UnadjustedEffect;

/**
 * The effect on an outcome as one rule codes it.
 *
 * @param outcome the outcome's name
 * @param rule the rule's name; {@code main} for the study's own
 * @param experimental families of the model in the experimental group
 * @param control those in the control group
 * @param moved families with another value than by the study's own rules
 * @param effect the effect
 */
public record RecodingRow(
        String outcome, String rule, int experimental, int control, int moved, UnadjustedEffect effect) {}
