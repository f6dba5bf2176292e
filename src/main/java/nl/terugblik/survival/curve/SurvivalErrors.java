package nl.terugblik.survival.curve;

import nl.terugblik.statistics.Sums;
import nl.terugblik.survival.Followed;
import nl.terugblik.survival.Moments;

/** The standard errors of a curve of survival, as shares of it. */
final class SurvivalErrors {

    private SurvivalErrors() {}

    /** The error at each moment; without a meaning where nobody is left. */
    static double[] relative(Followed rows, Moments moments) {
        return rows.clustered() ? jackknife(rows, moments) : greenwood(moments);
    }

    private static double[] greenwood(Moments moments) {
        double[] errors = new double[moments.count()];
        Sums variance = new Sums();
        for (int moment = 0; moment < errors.length; moment++) {
            variance.add(moments.hazard(moment) * moments.byRest(moment));
            errors[moment] = Math.sqrt(variance.value());
        }
        return errors;
    }

    private static double[] jackknife(Followed rows, Moments moments) {
        double[] errors = new double[moments.count()];
        AtRisk atRisk = new AtRisk(rows);
        double grown = 0;
        for (int moment = 0; moment < errors.length; moment++) {
            double byRest = moments.byRest(moment);
            atRisk.reach(moments.time()[moment], grown, 0);
            grown += moments.hazard(moment) * byRest;
            atRisk.ending((row, spread) -> spread.end(rows.cluster()[row], -rows.weight()[row] * byRest, 0));
            errors[moment] = Math.sqrt(atRisk.spread().squares(grown, 0, 0));
        }
        return errors;
    }
}
