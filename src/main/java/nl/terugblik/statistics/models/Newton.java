package nl.terugblik.statistics.models;

import java.util.Optional;
import java.util.function.Function;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Newton's method up a likelihood: whole steps, or as many halves of one as it takes not to fall. It expects columns that are
 * independent and in standard deviations.
 *
 * @param <P> what is known of a point
 */
public final class Newton<P extends Newton.Point> {

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 30;

    /** A step this small, in standard deviations of a column, leaves an error of its square: less than a double holds. */
    private static final double LAST_STEP = 1e-9;

    /** Ordinary fits are done by then; from here on a step that never shrinks is looked at. */
    private static final int LATE = 6;

    /** How high the likelihood is at a point, how steep and how bent. */
    public interface Point {

        double logLikelihood();

        double[] slope();

        /** What solves for the curvature; none where rounding has left it without an inverse. */
        Optional<DecompositionSolver> solver();
    }

    /**
     * Why a likelihood has no top.
     *
     * @param <P> what is known of a point
     */
    @FunctionalInterface
    public interface Endless<P> {

        /**
         * The reason, where the climb would go on for ever.
         *
         * @param late whether ordinary fits are done by now and this one is not
         */
        Optional<Reason> along(double[] at, P point, double[] step, boolean late);
    }

    private final Function<double[], P> points;
    private double[] at;
    private P point;

    public Newton(double[] from, Function<double[], P> points) {
        this.points = points;
        this.at = from.clone();
        this.point = points.apply(at);
    }

    /** Climbs to the top, and gives the inverse of the curvature there. */
    public Result<RealMatrix> climb(Endless<P> endless) {
        boolean last = false;
        for (int count = 1; count <= MOST_STEPS; count++) {
            Optional<DecompositionSolver> curvature = point.solver();
            if (curvature.isEmpty()) {
                break;
            }
            if (last) {
                return new Result.Found<>(curvature.get().getInverse());
            }
            double[] step = curvature
                    .get()
                    .solve(MatrixUtils.createRealVector(point.slope()))
                    .toArray();
            move(step);
            last = size(step) < LAST_STEP;
            Optional<Reason> reason = endless.along(at, point, step, count > LATE && !last);
            if (reason.isPresent()) {
                return new Result.NotEstimable<>(reason.get());
            }
        }
        return Result.none(Reason.Code.NOT_CONVERGED);
    }

    /** Where the climb has come to. */
    public double[] at() {
        return at.clone();
    }

    public P point() {
        return point;
    }

    private void move(double[] step) {
        double slack = 1e-12 * Math.abs(point.logLikelihood());
        double share = 1;
        for (int halving = 0; halving <= MOST_HALVINGS; halving++) {
            double[] next = at.clone();
            for (int j = 0; j < next.length; j++) {
                next[j] += share * step[j];
            }
            P there = points.apply(next);
            if (there.logLikelihood() >= point.logLikelihood() - slack) {
                at = next;
                point = there;
                return;
            }
            share /= 2;
        }
    }

    private double size(double[] step) {
        double most = 0;
        for (int j = 0; j < step.length; j++) {
            most = Math.max(most, Math.abs(step[j]) / (1 + Math.abs(at[j])));
        }
        return most;
    }
}
