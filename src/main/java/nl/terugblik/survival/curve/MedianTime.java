package nl.terugblik.survival.curve;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import nl.terugblik.statistics.Interval;

/**
 * The time at which half have had an event, with its 95 % interval: where the curve, and the bounds of its own interval,
 * come below a half (Brookmeyer and Crowley, 1982, Biometrics 38, 29-41).
 *
 * @param time in the unit of the follow-up; empty where the curve stays above a half
 * @param low lower bound; empty where not even the lower bounds of the curve come down to a half
 * @param high upper bound; empty where the upper bounds of the curve stay above a half
 */
public record MedianTime(OptionalDouble time, OptionalDouble low, OptionalDouble high) {

    /** Rounding may leave a curve this far from a half that it reaches. */
    private static final double ROUNDING = 0x1p-26;

    static MedianTime of(List<SurvivalStep> steps) {
        return new MedianTime(
                crossing(steps, Chance::value),
                crossing(steps, chance -> bound(chance.interval(), Interval::low)),
                crossing(steps, chance -> bound(chance.interval(), Interval::high)));
    }

    private static double bound(Optional<Interval> interval, ToDoubleFunction<Interval> bound) {
        return interval.map(found -> bound.applyAsDouble(found)).orElse(1.0);
    }

    /** The first time below a half; the middle of the stretch where the curve runs along a half exactly. */
    private static OptionalDouble crossing(List<SurvivalStep> steps, ToDoubleFunction<Chance> height) {
        double first = Double.NaN;
        double level = Double.NaN;
        for (SurvivalStep step : steps) {
            double now = height.applyAsDouble(step.survival());
            if (Double.isNaN(first) && now < 0.5 + ROUNDING) {
                first = step.time();
                level = now;
                if (level < 0.5 - ROUNDING) {
                    break;
                }
            } else if (now < level) {
                return OptionalDouble.of((first + step.time()) / 2);
            }
        }
        return Double.isNaN(first) ? OptionalDouble.empty() : OptionalDouble.of(first);
    }
}
