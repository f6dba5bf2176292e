package nl.terugblik.statistics.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.statistics.Reason;

/**
 * Finds outcomes that the columns predict without error, where the likelihood has no maximum.
 *
 * <p>Along such a direction no row gets worse and some get better, for ever (Albert and Anderson, 1984, Biometrika 71,
 * 1-10). Newton's steps come to point that way, and a direction is easily checked row by row.
 */
final class Separation {

    /** How far a row may move against its outcome, as a share of the furthest move, before it counts. */
    private static final double ROUNDING = 1e-6;

    private Separation() {}

    /** Whether the outcomes are separated along this direction. */
    static Optional<Reason> along(StandardDesign design, double[] outcome, double[] direction) {
        double worst = Double.POSITIVE_INFINITY;
        double best = Double.NEGATIVE_INFINITY;
        double[] row = new double[direction.length];
        for (int i = 0; i < outcome.length; i++) {
            design.row(i, row);
            double move = 0;
            for (int j = 0; j < row.length; j++) {
                move += direction[j] * row[j];
            }
            move *= 2 * outcome[i] - 1;
            worst = Math.min(worst, move);
            best = Math.max(best, move);
        }
        if (!(best > 0) || worst < -ROUNDING * best) {
            return Optional.empty();
        }
        List<String> alone = alone(design, outcome);
        if (worst > 0 || !alone.isEmpty()) {
            return Optional.of(
                    new Reason(Reason.Code.COMPLETE_SEPARATION, alone.isEmpty() ? moving(design, direction) : alone));
        }
        return Optional.of(new Reason(Reason.Code.QUASI_SEPARATION, moving(design, direction)));
    }

    /** The columns that separate the outcomes without the help of others; rounding cannot hide these. */
    private static List<String> alone(StandardDesign design, double[] outcome) {
        List<String> alone = new ArrayList<>();
        for (int j = 0; j < design.width(); j++) {
            if (separatesAlone(design, outcome, j)) {
                alone.add(design.design().names().get(j + 1));
            }
        }
        return alone;
    }

    private static boolean separatesAlone(StandardDesign design, double[] outcome, int column) {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < outcome.length; i++) {
            int side = (int) outcome[i];
            low[side] = Math.min(low[side], design.value(i, column));
            high[side] = Math.max(high[side], design.value(i, column));
        }
        return high[0] < low[1] || high[1] < low[0];
    }

    private static List<String> moving(StandardDesign design, double[] direction) {
        double most = 0;
        for (int j = 1; j < direction.length; j++) {
            most = Math.max(most, Math.abs(direction[j]));
        }
        List<String> moving = new ArrayList<>();
        for (int j = 1; j < direction.length; j++) {
            if (Math.abs(direction[j]) > 1e-3 * most) {
                moving.add(design.design().names().get(j));
            }
        }
        return moving;
    }
}
