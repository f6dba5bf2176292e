package nl.terugblik.survival.curve;

import java.util.Optional;
import nl.terugblik.statistics.Interval;

/** The scale on which the 95 % interval of a chance is symmetric. */
public enum IntervalScale {
    /**
     * The logarithm of minus the logarithm, the default: bounds stay between 0 and 1 of themselves, and cover in small
     * groups what they claim (Borgan and Liestøl, 1990, Scandinavian Journal of Statistics 17, 35-41). A chance of
     * exactly 0 or 1 has no such interval.
     */
    LOG_LOG {
        @Override
        Optional<Interval> around(double chance, double relativeError) {
            if (chance <= 0 || chance >= 1) {
                return Optional.empty();
            }
            double logarithm = -StrictMath.log(chance);
            double factor = StrictMath.exp(Interval.Z * relativeError / logarithm);
            return Optional.of(new Interval(StrictMath.exp(-logarithm * factor), StrictMath.exp(-logarithm / factor)));
        }
    },
    /** The logarithm, with an upper bound cut off at 1: the default of R's {@code survfit}. */
    LOG {
        @Override
        Optional<Interval> around(double chance, double relativeError) {
            if (chance <= 0) {
                return Optional.empty();
            }
            double factor = StrictMath.exp(Interval.Z * relativeError);
            return Optional.of(new Interval(chance / factor, Math.min(1, chance * factor)));
        }
    };

    /**
     * The interval around a chance, where there is one.
     *
     * @param relativeError the standard error as a share of the chance
     */
    abstract Optional<Interval> around(double chance, double relativeError);
}
