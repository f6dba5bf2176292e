package nl.terugblik.survival.competing;

import nl.terugblik.survival.Followed;
import nl.terugblik.survival.Moments;
import nl.terugblik.survival.curve.AtRisk;
import nl.terugblik.survival.curve.Chance;
import nl.terugblik.survival.curve.IntervalScale;

/**
 * The height of a cumulative incidence and its standard error, at every moment with an event of any cause.
 *
 * @param incidence 0 to 1
 * @param error its standard error
 * @param events rows that end by the cause
 */
record IncidenceCurve(double[] incidence, double[] error, int[] events) {

    static IncidenceCurve of(Followed rows, Moments moments, int cause) {
        int count = moments.count();
        IncidenceCurve curve = new IncidenceCurve(new double[count], new double[count], new int[count]);
        curve.fill(rows, moments, cause, curve.weights(rows, moments, cause));
        return curve;
    }

    /** What those who end by the cause weigh at each moment. */
    private double[] weights(Followed rows, Moments moments, int cause) {
        double[] weights = new double[events.length];
        int moment = 0;
        for (int row = 0; row < rows.rows(); row++) {
            if (rows.end()[row] == cause) {
                while (moments.time()[moment] < rows.time()[row]) {
                    moment++;
                }
                events[moment]++;
                weights[moment] += rows.weight()[row];
            }
        }
        return weights;
    }

    private void fill(Followed rows, Moments moments, int cause, double[] weights) {
        AtRisk atRisk = new AtRisk(rows);
        double survival = 1;
        double height = 0;
        // How far those at risk pull, in a part of its own and in one that counts by the height of the curve.
        double alpha = 0;
        double beta = 0;
        for (int moment = 0; moment < events.length; moment++) {
            atRisk.reach(moments.time()[moment], alpha, beta);
            double hazard = moments.hazard(moment);
            double byRest = moments.byRest(moment);
            double ofCause = hazard * (weights[moment] / moments.weightOfEvents()[moment]);
            double share = survival / moments.weightAtRisk()[moment];
            double rise = survival * ofCause;
            height += rise;
            double level = height;
            alpha -= share * ofCause + hazard * byRest * level;
            beta -= hazard * byRest;
            atRisk.ending((row, spread) -> {
                double own = rows.end()[row] == cause ? share : 0;
                double weight = rows.weight()[row];
                spread.end(rows.cluster()[row], weight * (own + byRest * level), weight * byRest);
            });
            survival *= 1 - hazard;
            incidence[moment] = height;
            error[moment] = Math.sqrt(atRisk.spread().squares(alpha, beta, height));
        }
    }

    Chance chance(int moment, IntervalScale scale) {
        // Rises that add up to all may round to a little more.
        double height = Math.min(1, incidence[moment]);
        return Chance.of(height, height > 0 ? error[moment] / height : 0, scale);
    }
}
