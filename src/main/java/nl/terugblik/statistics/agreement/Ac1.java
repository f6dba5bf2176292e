package nl.terugblik.statistics.agreement;

import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;

/**
 * Gwet's AC1: agreement beyond chance, where chance is taken to be high only for units that are hard to code, so that it holds
 * where nearly all units have one category (Gwet, 2008, British Journal of Mathematical and Statistical Psychology 61, 29-48).
 *
 * @param value at most 1
 * @param error its standard error over units; {@link Double#NaN} where there is one unit
 */
public record Ac1(double value, double error) {

    /**
     * Of a square table of counts whose rows are all categories of the system, used or not.
     *
     * @return none where the system has a single category, or there is no unit
     */
    public static Result<Ac1> of(long[][] counts) {
        if (counts.length < 2) {
            return Result.none(Reason.Code.ONE_CATEGORY);
        }
        return Shares.of(counts).map(Ac1::of);
    }

    private static Ac1 of(Shares shares) {
        int size = shares.rows().length;
        double[] rest = new double[size];
        Sums chance = new Sums();
        for (int k = 0; k < size; k++) {
            double share = (shares.rows()[k] + shares.columns()[k]) / 2;
            rest[k] = 1 - share;
            chance.add(share * rest[k] / (size - 1));
        }
        double expected = chance.value();
        double value = (shares.agreed() - expected) / (1 - expected);
        Sums squares = new Sums();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double ofUnit = ((i == j ? 1 : 0) - expected) / (1 - expected);
                double chanceOfUnit = (rest[i] + rest[j]) / 2 / (size - 1);
                double linear = ofUnit - 2 * (1 - value) * (chanceOfUnit - expected) / (1 - expected);
                squares.add(shares.cells()[i][j] * (linear - value) * (linear - value));
            }
        }
        return new Ac1(value, Math.sqrt(squares.value() / (shares.n() - 1)));
    }

    /** The 95 % interval by the normal distribution, which may reach beyond 1. */
    public Interval wald() {
        return Interval.around(value, Interval.Z * error);
    }
}
