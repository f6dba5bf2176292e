package nl.terugblik.matching.optimal;

import java.util.Arrays;
import nl.terugblik.matching.problem.Stratum;

/** The nearest rows by looking at all pairs of a stratum. */
final class NearestOfAll implements Nearest {

    private final Stratum stratum;
    private final Effort effort;
    private final int treated;
    private final double[] distances;

    NearestOfAll(Stratum stratum, Effort effort) {
        this.stratum = stratum;
        this.effort = effort;
        treated = stratum.treated().length;
        distances = new double[treated + stratum.controls().length];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (int row = 0; row < treated; row++) {
            effort.spend(stratum.controls().length);
            for (int other = treated; other < distances.length; other++) {
                double distance = stratum.distance(row, other - treated);
                distances[row] = Math.min(distances[row], distance);
                distances[other] = Math.min(distances[other], distance);
            }
        }
    }

    @Override
    public double distance(int row) {
        return distances[row];
    }

    @Override
    public int next(int row, int[] links) {
        int from = row < treated ? treated : 0;
        int to = row < treated ? distances.length : treated;
        effort.spend(to - from);
        int next = -1;
        for (int other = from; other < to; other++) {
            double distance =
                    row < treated ? stratum.distance(row, other - treated) : stratum.distance(other, row - treated);
            if (distance == distances[row] && (next < 0 || links[other] < links[next])) {
                next = other;
            }
        }
        return next;
    }
}
