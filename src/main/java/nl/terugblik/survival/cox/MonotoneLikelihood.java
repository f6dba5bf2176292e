package nl.terugblik.survival.cox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import nl.terugblik.statistics.Reason;

/**
 * Finds columns along which the likelihood rises for ever: at every event the row that has it lies furthest along them of
 * all at risk (Bryson and Johnson, 1981, Technometrics 23, 381-383).
 *
 * <p>Newton's steps come to point that way, and a direction is easily checked event by event.
 */
final class MonotoneLikelihood {

    /** How far a row with an event may lie behind others, as a share of the furthest it lies before some. */
    private static final double ROUNDING = 1e-6;

    private MonotoneLikelihood() {}

    /**
     * Whether the likelihood rises for ever along a direction, and which columns make it do so.
     *
     * @param direction in terms of the rows' columns as they are
     * @param standardized the same in terms of the columns before they were made independent, which have names
     * @param turned for each column that has a name, down its column, the shares of the independent ones
     */
    static Optional<Reason> along(CoxRows rows, double[] direction, double[] standardized, double[][] turned) {
        if (!rises(rows, rows.along(direction))) {
            return Optional.empty();
        }
        List<String> alone = new ArrayList<>();
        List<String> moving = new ArrayList<>();
        double most = 0;
        for (double share : standardized) {
            most = Math.max(most, Math.abs(share));
        }
        for (int j = 0; j < standardized.length; j++) {
            double[] column = new double[standardized.length];
            for (int k = 0; k < column.length; k++) {
                column[k] = Math.signum(standardized[j]) * turned[k][j];
            }
            if (rises(rows, rows.along(column))) {
                alone.add(rows.names().get(j));
            }
            if (Math.abs(standardized[j]) > 1e-3 * most) {
                moving.add(rows.names().get(j));
            }
        }
        return Optional.of(new Reason(Reason.Code.MONOTONE_LIKELIHOOD, alone.isEmpty() ? moving : alone));
    }

    private static boolean rises(CoxRows rows, double[] reach) {
        double behind = 0;
        double before = 0;
        for (int s = 0; s + 1 < rows.strata.length; s++) {
            PriorityQueue<Integer> furthest =
                    new PriorityQueue<>((left, right) -> Double.compare(reach[right], reach[left]));
            PriorityQueue<Integer> nearest =
                    new PriorityQueue<>((left, right) -> Double.compare(reach[left], reach[right]));
            int at = rows.strata[s];
            while (at < rows.strata[s + 1]) {
                double now = rows.time[at];
                int start = at;
                for (; at < rows.strata[s + 1] && rows.time[at] == now; at++) {
                    furthest.add(at);
                    nearest.add(at);
                }
                for (int event = start; event < at && rows.event[event]; event++) {
                    behind = Math.max(behind, reach[top(furthest, rows, now)] - reach[event]);
                    before = Math.max(before, reach[event] - reach[top(nearest, rows, now)]);
                }
            }
        }
        return before > 0 && behind <= ROUNDING * before;
    }

    /** The first that is still at risk; whoever enters now or later has gone for good, since time runs back. */
    private static int top(PriorityQueue<Integer> queue, CoxRows rows, double now) {
        while (rows.entry[queue.element()] >= now) {
            queue.remove();
        }
        return queue.element();
    }
}
