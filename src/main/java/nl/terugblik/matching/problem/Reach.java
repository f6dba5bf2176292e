package nl.terugblik.matching.problem;

import nl.terugblik.matching.Caliper;
import nl.terugblik.matching.CannotMatch;
import nl.terugblik.matching.Covariate;

/**
 * A caliper on one column of numbers.
 *
 * @param values a number a row, {@code NaN} where missing
 * @param width the furthest apart that two rows may be, in the column's unit
 * @param slack what counts as rounding
 */
public record Reach(double[] values, double width, double slack) {

    private static final double EQUAL = 1e-9;

    public static Reach of(Covariate covariate, Caliper caliper, Participants participants) {
        if (!(covariate instanceof Covariate.Numbers numbers)) {
            throw new CannotMatch("Column " + covariate.name()
                    + " holds categories, on which there is no caliper; name it in exact.");
        }
        double[] values = Features.select(numbers, participants).values();
        double deviation = Spread.deviation(values);
        double unit = caliper.unit() == Caliper.Unit.SD ? deviation : 1;
        return new Reach(values, caliper.width() * unit, EQUAL * deviation);
    }

    /** Whether two rows are near enough; rows without a number are near each other only. */
    public boolean allows(int row, int other) {
        if (Double.isNaN(values[row]) || Double.isNaN(values[other])) {
            return Double.isNaN(values[row]) && Double.isNaN(values[other]);
        }
        return Math.abs(values[row] - values[other]) <= furthest();
    }

    /** The furthest apart that two rows may be, with what counts as rounding. */
    public double furthest() {
        return width + slack;
    }
}
