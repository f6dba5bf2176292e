package nl.terugblik.survival.curve;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.statistics.Interval;

/**
 * An estimated chance: of having no event yet, or of having had one.
 *
 * @param value 0 to 1
 * @param standardError of the chance; empty where a curve of survival has come down to 0
 * @param interval of the chance, at 95 %; empty where its scale has none, as at exactly 0 or 1
 */
public record Chance(double value, OptionalDouble standardError, Optional<Interval> interval) {

    public static Chance of(double value, double relativeError, IntervalScale scale) {
        return new Chance(value, OptionalDouble.of(value * relativeError), scale.around(value, relativeError));
    }

    /** Nobody is left. */
    public static final Chance NONE = new Chance(0, OptionalDouble.empty(), Optional.empty());
}
