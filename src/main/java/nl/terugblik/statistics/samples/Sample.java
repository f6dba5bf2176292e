package nl.terugblik.statistics.samples;

import java.util.OptionalDouble;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;

/**
 * A summary of one group's numbers.
 *
 * @param n how many, 1 or more
 * @param mean their mean
 * @param squares sum of squared distances to the mean
 */
public record Sample(int n, double mean, double squares) {

    public Sample {
        if (n < 1 || !(squares >= 0)) {
            throw new IllegalArgumentException("a sample has a value and no negative sum of squares");
        }
    }

    /** Summarises the numbers; there must be at least one. */
    public static Result<Sample> of(double[] values) {
        if (values.length == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        return new Result.Found<>(summary(values));
    }

    public static Sample summary(double[] values) {
        double mean = Sums.mean(Sums.finite(values));
        // Equal values have no spread, whatever the rounding of their mean.
        return Sums.constant(values)
                ? new Sample(values.length, values[0], 0)
                : new Sample(values.length, mean, Sums.squares(values, mean));
    }

    /** The variance with n − 1; empty for a single value. */
    public OptionalDouble variance() {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(squares / (n - 1));
    }

    /** The standard deviation with n − 1; empty for a single value. */
    public OptionalDouble standardDeviation() {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (n - 1)));
    }
}
