package nl.terugblik.meta.pooling;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.statistics.Interval;

/**
 * One variance of a model.
 *
 * @param model the model
 * @param sample whether it is that of samples, not of the effects within them
 * @param tau2 the variance
 * @param error its standard error, by the information expected; of the report's model only
 * @param ratio twice the likelihood that is lost without it
 * @param p half the tail of that
 * @param interval of 95 %, by Q's profile; where every sample has one effect
 */
public record HeterogeneityRow(
        PooledRow.Model model,
        boolean sample,
        double tau2,
        OptionalDouble error,
        OptionalDouble ratio,
        OptionalDouble p,
        Optional<Interval> interval) {}
