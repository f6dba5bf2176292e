package nl.terugblik.statistics.agreement;

import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;

/**
 * The intraclass correlation ICC(A,1): how far single measures by two methods agree to the number itself, methods taken as
 * random (McGraw &amp; Wong, 1996, Psychological Methods 1, 30-46).
 */
public final class IntraclassCorrelation {

    private IntraclassCorrelation() {}

    /**
     * At most 1.
     *
     * @param one what the first method measured, in the order of units
     * @param other what the second did
     * @return none with fewer than two units, or where nothing varies
     */
    public static Result<Double> ofAgreement(double[] one, double[] other) {
        int n = one.length;
        if (n != other.length) {
            throw new IllegalArgumentException("both methods measure the same units");
        }
        if (n < 2) {
            return Result.none(Reason.Code.TOO_FEW_ROWS);
        }
        double[] middles = new double[n];
        double[] halves = new double[n];
        for (int unit = 0; unit < n; unit++) {
            middles[unit] = (one[unit] + other[unit]) / 2;
            halves[unit] = (one[unit] - other[unit]) / 2;
        }
        double bias = Sums.mean(halves);
        double ofUnits = 2 * Sums.squares(middles, Sums.mean(middles)) / (n - 1);
        double ofMethods = 2 * n * bias * bias;
        double rest = 2 * Sums.squares(halves, bias) / (n - 1);
        double all = ofUnits + rest + 2 * (ofMethods - rest) / n;
        if (all == 0) {
            return Result.none(Reason.Code.NO_VARIATION);
        }
        return new Result.Found<>((ofUnits - rest) / all);
    }
}
