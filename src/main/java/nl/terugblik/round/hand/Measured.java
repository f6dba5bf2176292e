package nl.terugblik.round.hand;

import java.util.Optional;
import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Result;

/**
 * How far computer and hand agree on a variable, in one measure.
 *
 * @param measure its name in files
 * @param value the estimate, or why there is none
 * @param interval its 95 % interval over families; empty where there is none
 */
record Measured(String measure, Result<Double> value, Optional<Interval> interval) {}
