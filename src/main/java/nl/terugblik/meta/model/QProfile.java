package nl.terugblik.meta.model;

import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Tails;

/** The 95 % interval of the variance of effects, one a sample: the variances at which Q would be neither too large nor too small. */
public final class QProfile {

    private QProfile() {}

    /** The interval; from 0 to 0 where effects are more alike than chance lets them. */
    public static Interval of(EffectRows rows) {
        int df = rows.size() - rows.columns();
        return new Interval(at(rows, Tails.chiSquareQuantile(0.025, df)), at(rows, Tails.chiSquareQuantile(0.975, df)));
    }

    private static double at(EffectRows rows, double wanted) {
        if (q(rows, 0) <= wanted) {
            return 0;
        }
        double high = 1e-3;
        while (q(rows, high) > wanted) {
            high *= 2;
        }
        double low = 0;
        // Q falls as the variance rises; bisection ends where doubles do.
        for (double middle = high / 2; middle > low && middle < high; middle = low + (high - low) / 2) {
            if (q(rows, middle) > wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double q(EffectRows rows, double variance) {
        return Generalized.at(rows, new Variances(0, variance)).orElseThrow().squares();
    }
}
