package nl.terugblik.statistics.sensitivity;

import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;

/**
 * How strong an unmeasured confounder would have to be to explain an effect away: the least risk ratio that it must have
 * with both the condition and the outcome (VanderWeele and Ding, 2017, Annals of Internal Medicine 167, 268-274).
 *
 * @param riskRatio the effect as a risk ratio, approximated where it was measured otherwise
 * @param estimate E-value of the effect, 1 or more
 * @param limit E-value of the confidence limit nearest to no effect; 1 where the interval holds that already
 */
public record EValue(double riskRatio, double estimate, double limit) {

    /** An outcome that fewer rows than this share have is rare: its odds are near enough to its risk. */
    public static final double RARE = 0.15;

    /** The E-value of a risk ratio. */
    public static Result<EValue> ofRiskRatio(double ratio, Interval interval) {
        if (!(interval.low() >= 0 && interval.low() <= ratio && ratio <= interval.high())) {
            throw new IllegalArgumentException("a ratio is not negative and lies in its interval");
        }
        double nearest = ratio >= 1 ? Math.max(1, interval.low()) : Math.min(1, interval.high());
        EValue value = new EValue(ratio, of(ratio), of(nearest));
        // Of 0, or of a ratio too large for a number, there is no E-value to report.
        return Double.isFinite(value.estimate) ? new Result.Found<>(value) : Result.none(Reason.Code.BEYOND_NUMBERS);
    }

    /**
     * The E-value of an odds ratio, which stands for a risk ratio where the outcome is rare; where it is not, its root
     * does.
     *
     * @param share share of rows with the outcome, 0 to 1
     */
    public static Result<EValue> ofOddsRatio(double ratio, Interval interval, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share runs from 0 to 1");
        }
        return share < RARE
                ? ofRiskRatio(ratio, interval)
                : ofRiskRatio(Math.sqrt(ratio), new Interval(Math.sqrt(interval.low()), Math.sqrt(interval.high())));
    }

    /**
     * The E-value of a standardized mean difference d, taken for a risk ratio of exp(0.91 d) with limits exp(0.91 d ±
     * 1.78 standard errors).
     *
     * @param standardError of d, 0 or more
     */
    public static Result<EValue> ofStandardizedDifference(double difference, double standardError) {
        if (!Double.isFinite(difference) || !(standardError >= 0)) {
            throw new IllegalArgumentException("a difference is finite and its standard error is not negative");
        }
        double middle = 0.91 * difference;
        double half = 1.78 * standardError;
        return ofRiskRatio(
                StrictMath.exp(middle), new Interval(StrictMath.exp(middle - half), StrictMath.exp(middle + half)));
    }

    private static double of(double ratio) {
        double above = ratio < 1 ? 1 / ratio : ratio;
        return above + Math.sqrt(above) * Math.sqrt(above - 1);
    }
}
