package nl.terugblik.meta.model;

import java.util.Optional;

/**
 * The highest point of the log-likelihood of one or two variances, none of which can be below 0. The search starts from the best
 * of a coarse grid, since there may be more than one top, and goes uphill by Newton's steps, cut where they would leave
 * the quadrant and halved where they would lead down.
 */
final class Maximum {

    /** How far the log-likelihood may be below its top. */
    static final double PRECISION = 1e-10;

    /** How much less than that a step must promise to be the last. */
    private static final double PRECISION_OF_STEPS = 0.1;

    private static final double[] GRID = {0, 0.001, 0.01, 0.03, 0.1, 0.3, 1, 3, 10};
    private static final int STEPS = 200;
    private static final int HALVINGS = 60;

    private final EffectRows rows;
    private final boolean restricted;
    private final Structure structure;
    private final double scale;

    private Maximum(EffectRows rows, boolean restricted, Structure structure, double scale) {
        this.rows = rows;
        this.restricted = restricted;
        this.structure = structure;
        this.scale = scale;
    }

    /** The top; nothing where the search came to none. */
    static Optional<Generalized> of(EffectRows rows, Structure structure, boolean restricted) {
        return Generalized.at(rows, Variances.NONE).flatMap(fixed -> {
            if (structure == Structure.FIXED) {
                return Optional.of(fixed);
            }
            Maximum search = new Maximum(rows, restricted, structure, scale(rows, fixed));
            return search.best(fixed).flatMap(search::climb);
        });
    }

    /** The top near where that of almost the same rows lies. */
    static Optional<Generalized> near(EffectRows rows, Structure structure, boolean restricted, Variances start) {
        return Generalized.at(rows, start)
                .flatMap(fit -> new Maximum(rows, restricted, structure, scale(rows, fit)).climb(fit));
    }

    /** A variance of the size that matters here: what residuals have beside their sampling variance, and a share of that. */
    private static double scale(EffectRows rows, Generalized fit) {
        double squares = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < rows.size(); row++) {
            double residual = fit.residual(row, rows.columns());
            squares += residual * residual;
            least = Math.min(least, rows.v()[row]);
        }
        return Math.max(squares / rows.size(), least);
    }

    private Optional<Generalized> best(Generalized fixed) {
        Generalized best = fixed;
        for (double sample : structure.frees(0) ? GRID : new double[1]) {
            for (double effect : structure.frees(1) ? GRID : new double[1]) {
                Optional<Generalized> other = Generalized.at(rows, new Variances(sample * scale, effect * scale));
                if (other.isPresent() && value(other.get()) > value(best)) {
                    best = other.get();
                }
            }
        }
        return Optional.of(best);
    }

    private double value(Generalized fit) {
        return fit.logLikelihood(restricted);
    }

    private Optional<Generalized> climb(Generalized start) {
        Generalized at = start;
        for (int step = 0; step < STEPS; step++) {
            Curvature curvature = Curvature.of(at, restricted);
            double[] direction = direction(at.variances(), curvature);
            double promised = direction[0] * curvature.slope(0) + direction[1] * curvature.slope(1);
            if (promised < PRECISION * PRECISION_OF_STEPS) {
                // So near the top a step doubles the digits that are right; whether it is higher cannot be told any
                // more.
                return Generalized.at(rows, moved(at.variances(), direction, 1));
            }
            Optional<Generalized> higher = uphill(at, direction);
            if (higher.isEmpty()) {
                // Nothing higher can be told from here: a top, unless the slope still promises more.
                return promised < PRECISION ? Optional.of(at) : Optional.empty();
            }
            at = higher.get();
        }
        return Optional.empty();
    }

    private Optional<Generalized> uphill(Generalized at, double[] direction) {
        double length = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            Optional<Generalized> there = Generalized.at(rows, moved(at.variances(), direction, length));
            if (there.isPresent() && value(there.get()) > value(at)) {
                return there;
            }
            length /= 2;
        }
        return Optional.empty();
    }

    private static Variances moved(Variances at, double[] direction, double length) {
        return new Variances(
                Math.max(0, at.sample() + length * direction[0]), Math.max(0, at.effect() + length * direction[1]));
    }

    /** Newton's step among the variances that may move: those above 0, and those at 0 from where it goes up. */
    private double[] direction(Variances at, Curvature curvature) {
        boolean[] moves = new boolean[2];
        for (int which = 0; which < 2; which++) {
            moves[which] = structure.frees(which) && (at.get(which) > 0 || curvature.slope(which) > 0);
        }
        double[] step = step(moves, curvature);
        // A variance near 0 that is to fall below it is led along the wall, so that the other keeps its own best step.
        for (int which = 0; which < 2; which++) {
            if (moves[0] && moves[1] && at.get(which) + step[which] < 0) {
                boolean[] other = {which != 0, which != 1};
                double[] along = step(other, curvature);
                along[which] = at.get(which) > 0 ? -at.get(which) : 0;
                return along[0] * curvature.slope(0) + along[1] * curvature.slope(1) > 0 ? along : step;
            }
        }
        return step;
    }

    private static double[] step(boolean[] moves, Curvature curvature) {
        double[] slope = {moves[0] ? curvature.slope(0) : 0, moves[1] ? curvature.slope(1) : 0};
        double[] observed = solve(moves, slope, curvature::observed);
        return observed[0] * slope[0] + observed[1] * slope[1] > 0
                ? observed
                : solve(moves, slope, curvature::expected);
    }

    private interface Information {
        double of(int a, int b);
    }

    private static double[] solve(boolean[] moves, double[] slope, Information information) {
        double a = information.of(0, 0);
        double b = information.of(1, 1);
        if (moves[0] && moves[1]) {
            double cross = information.of(0, 1);
            double determinant = a * b - cross * cross;
            return a > 0 && determinant > 1e-12 * a * b
                    ? new double[] {
                        (b * slope[0] - cross * slope[1]) / determinant, (a * slope[1] - cross * slope[0]) / determinant
                    }
                    : new double[2];
        }
        return new double[] {moves[0] && a > 0 ? slope[0] / a : 0, moves[1] && b > 0 ? slope[1] / b : 0};
    }
}
