package nl.terugblik.meta.model;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Tails;

/**
 * A coefficient with its error and test.
 *
 * @param value the coefficient
 * @param error its standard error
 * @param df of Student's t; empty for the normal distribution
 */
public record Estimate(double value, double error, OptionalInt df) {

    public static Estimate normal(double value, double error) {
        return new Estimate(value, error, OptionalInt.empty());
    }

    public static Estimate t(double value, double error, int df) {
        return new Estimate(value, error, OptionalInt.of(df));
    }

    /** The value in errors; empty where nothing varies. */
    public OptionalDouble statistic() {
        return error > 0 && (df.isEmpty() || df.getAsInt() > 0)
                ? OptionalDouble.of(value / error)
                : OptionalDouble.empty();
    }

    /** The chance of so much or more in either direction. */
    public OptionalDouble p() {
        return statistic().isEmpty()
                ? statistic()
                : OptionalDouble.of(twoSided(statistic().getAsDouble()));
    }

    /** The chance of so much or more in the direction found, as the 2016 report marks effects. */
    public OptionalDouble oneSided() {
        return p().isEmpty() ? p() : OptionalDouble.of(p().getAsDouble() / 2);
    }

    /** The 95 % interval, widened by what is added to the error's square. */
    public Interval interval(double more) {
        double quantile = df.isPresent() ? Tails.tQuantile(df.getAsInt()) : Interval.Z;
        return Interval.around(value, quantile * Math.sqrt(error * error + more));
    }

    public boolean hasInterval() {
        return statistic().isPresent();
    }

    private double twoSided(double statistic) {
        return df.isPresent() ? Tails.t(statistic, df.getAsInt()) : 2 * Tails.normal(Math.abs(statistic));
    }
}
