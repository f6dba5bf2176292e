package nl.terugblik.outcomes.matched;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.tests.UnadjustedEffect;

/**
 * The effect on one outcome under one way of matching, or without any.
 *
 * @param specification its name; {@code unmatched} for the whole cohort
 * @param options how it matches, as the study file has it; empty text for the whole cohort
 * @param experimental families of the experimental group in its sample
 * @param control families of the control group
 * @param effectiveControl how many control families of equal weight would tell as much
 * @param worst the covariate, with its level where it has one, that differs most between the groups
 * @param maxSmd the standardized mean difference of that covariate, either way
 * @param outcome the outcome's name
 * @param effect the effect on it
 */
public record SpecificationRow(
        String specification,
        String options,
        int experimental,
        int control,
        double effectiveControl,
        Optional<String> worst,
        OptionalDouble maxSmd,
        String outcome,
        UnadjustedEffect effect) {}
