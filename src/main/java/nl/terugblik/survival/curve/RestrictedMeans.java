package nl.terugblik.survival.curve;

import nl.terugblik.statistics.Sums;
import nl.terugblik.survival.Followed;
import nl.terugblik.survival.Moments;

/** The area under a curve of survival up to a horizon, and its standard error. */
final class RestrictedMeans {

    private final Followed rows;
    private final Moments moments;
    private final double horizon;
    /** For each moment the area from there to the horizon. */
    private final double[] area;

    private RestrictedMeans(Followed rows, Moments moments, double horizon) {
        this.rows = rows;
        this.moments = moments;
        this.horizon = horizon;
        this.area = new double[moments.through(horizon)];
    }

    static RestrictedMean of(Followed rows, Moments moments, double horizon) {
        RestrictedMeans means = new RestrictedMeans(rows, moments, horizon);
        double mean = means.mean();
        double variance = rows.clustered() ? means.jackknife() : means.greenwood();
        return RestrictedMean.of(horizon, mean, Math.sqrt(variance));
    }

    private double mean() {
        double[] survival = new double[area.length];
        double level = 1;
        for (int moment = 0; moment < area.length; moment++) {
            level *= 1 - moments.hazard(moment);
            survival[moment] = level;
        }
        double next = horizon;
        Sums sum = new Sums();
        for (int moment = area.length - 1; moment >= 0; moment--) {
            sum.add(survival[moment] * (next - moments.time()[moment]));
            area[moment] = sum.value();
            next = moments.time()[moment];
        }
        sum.add(next);
        return sum.value();
    }

    private double greenwood() {
        Sums variance = new Sums();
        for (int moment = 0; moment < area.length; moment++) {
            variance.add(area[moment] * area[moment] * moments.hazard(moment) * moments.byRest(moment));
        }
        return variance.value();
    }

    /** The sum over clusters of the square of how far each moves the area. */
    private double jackknife() {
        double[] grown = new double[area.length + 1];
        for (int moment = 0; moment < area.length; moment++) {
            grown[moment + 1] = grown[moment] + moments.hazard(moment) * moments.byRest(moment) * area[moment];
        }
        double[] pull = new double[rows.rows()];
        for (int row = 0; row < pull.length; row++) {
            int through = Math.min(area.length, moments.through(rows.time()[row]));
            double moved = grown[through] - grown[Math.min(area.length, moments.through(rows.entry()[row]))];
            if (rows.hasEvent(row) && rows.time()[row] <= horizon) {
                moved -= area[through - 1] * moments.byRest(through - 1);
            }
            pull[rows.cluster()[row]] += rows.weight()[row] * moved;
        }
        Sums variance = new Sums();
        for (double cluster : pull) {
            variance.add(cluster * cluster);
        }
        return variance.value();
    }
}
