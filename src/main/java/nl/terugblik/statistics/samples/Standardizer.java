package nl.terugblik.statistics.samples;

import java.util.OptionalDouble;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;

/**
 * The standard deviation by which mean differences of one variable are divided; taken from the unmatched data and used
 * before and after matching alike.
 *
 * @param sd above 0
 * @param basis whose standard deviation it is
 */
public record Standardizer(double sd, Basis basis) {

    /** Whose standard deviation it is. */
    public enum Basis {
        EXPERIMENTAL,
        /** The root of the mean of both groups' variances, where the experimental group does not vary. */
        POOLED
    }

    /** How a variable is measured, which decides its variance. */
    public enum Scale {
        /** 0 or 1: variance p(1 − p). */
        FLAG,
        /** Any number: variance with n − 1. */
        NUMBER
    }

    public Standardizer {
        if (!(sd > 0)) {
            throw new IllegalArgumentException("a difference is divided by a positive standard deviation");
        }
    }

    /** The standardizer for two groups: the experimental group's, or the pooled one where that group does not vary. */
    public static Result<Standardizer> of(Sample experimental, Sample control, Scale scale) {
        OptionalDouble own = variance(experimental, scale);
        OptionalDouble other = variance(control, scale);
        if (own.isPresent() && own.getAsDouble() > 0) {
            return new Result.Found<>(new Standardizer(Math.sqrt(own.getAsDouble()), Basis.EXPERIMENTAL));
        }
        if (own.isEmpty() || other.isEmpty()) {
            return Result.none(Reason.Code.TOO_FEW_ROWS);
        }
        if (other.getAsDouble() == 0) {
            return Result.none(Reason.Code.NO_VARIATION);
        }
        return new Result.Found<>(new Standardizer(Math.sqrt(other.getAsDouble() / 2), Basis.POOLED));
    }

    private static OptionalDouble variance(Sample sample, Scale scale) {
        return scale == Scale.FLAG
                ? OptionalDouble.of(Math.max(0, sample.mean() * (1 - sample.mean())))
                : sample.variance();
    }

    /** The difference in standard deviations. */
    public double standardize(double difference) {
        return difference / sd;
    }
}
