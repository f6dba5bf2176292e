package nl.terugblik.statistics.agreement;

import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;

/**
 * The limits of agreement of two methods that measure the same (Bland &amp; Altman, 1986, Lancet 327, 307-310).
 *
 * @param bias the mean of the one minus the other
 * @param low below it 1.96 standard deviations of the differences, n - 1
 * @param high as far above it
 */
public record Limits(double bias, double low, double high) {

    private static final double DEVIATIONS = 1.96;

    /** None with fewer than two units. */
    public static Result<Limits> of(double[] one, double[] other) {
        int n = one.length;
        if (n != other.length) {
            throw new IllegalArgumentException("both methods measure the same units");
        }
        if (n < 2) {
            return Result.none(Reason.Code.TOO_FEW_ROWS);
        }
        double[] apart = new double[n];
        for (int unit = 0; unit < n; unit++) {
            apart[unit] = one[unit] - other[unit];
        }
        double bias = Sums.mean(apart);
        double reach = DEVIATIONS * Math.sqrt(Sums.squares(apart, bias) / (n - 1));
        return new Result.Found<>(new Limits(bias, bias - reach, bias + reach));
    }
}
