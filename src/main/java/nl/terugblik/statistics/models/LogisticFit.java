package nl.terugblik.statistics.models;

import java.util.Arrays;
import java.util.Optional;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Weighting;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** Maximum (weighted) likelihood for a logistic model by Newton's method: iteratively reweighted least squares. */
final class LogisticFit {

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 30;

    /** A step this small, in standard deviations of a column, leaves an error of its square: less than a double holds. */
    private static final double LAST_STEP = 1e-9;

    /** Ordinary fits are done by then; from here on a step that never shrinks is looked at. */
    private static final int LATE = 6;

    private final IndependentDesign design;
    private final double[] outcome;
    private final Counted counted;
    private double[] at;
    private LogisticPass pass;

    private LogisticFit(IndependentDesign design, double[] outcome, Counted counted) {
        this.design = design;
        this.outcome = outcome;
        this.counted = counted;
        this.at = new double[design.size()];
        this.at[0] = Math.log(counted.weightOfEvents() / counted.weightOfOthers());
        this.pass = LogisticPass.over(design, outcome, at);
    }

    static Result<LogisticModel> of(double[] outcome, Design design, Weighting weighting) {
        if (outcome.length != design.rows() || Arrays.stream(outcome).anyMatch(y -> y != 0 && y != 1)) {
            throw new IllegalArgumentException("a logistic model has one outcome, 0 or 1, for each row");
        }
        if (outcome.length == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        StandardDesign standard = new StandardDesign(design, weighting);
        Counted counted = Counted.of(outcome, weighting);
        if (counted.events() == 0 || counted.events() == outcome.length) {
            return Result.none(Reason.Code.ONE_OUTCOME);
        }
        return standard.independent().flatMap(columns -> new LogisticFit(columns.kept(), outcome, counted).climb());
    }

    private Result<LogisticModel> climb() {
        boolean last = false;
        for (int count = 1; count <= MOST_STEPS; count++) {
            Optional<DecompositionSolver> curvature = curvature();
            if (curvature.isEmpty()) {
                break;
            }
            if (last) {
                return coefficients(curvature.get().getInverse())
                        .map(found -> new LogisticModel(found, pass.logLikelihood(), counted));
            }
            double[] step = curvature
                    .get()
                    .solve(MatrixUtils.createRealVector(pass.score()))
                    .toArray();
            move(step);
            last = size(step) < LAST_STEP;
            Optional<Reason> separation = pass.separates() || (count > LATE && !last)
                    ? Separation.along(design.standard(), outcome, design.standardized(pass.separates() ? at : step))
                    : Optional.empty();
            if (separation.isPresent()) {
                return new Result.NotEstimable<>(separation.get());
            }
        }
        return Result.none(Reason.Code.NOT_CONVERGED);
    }

    /** Takes the step, or as many halves of it as it takes not to fall. */
    private void move(double[] step) {
        double slack = 1e-12 * Math.abs(pass.logLikelihood());
        double share = 1;
        for (int halving = 0; halving <= MOST_HALVINGS; halving++) {
            double[] next = at.clone();
            for (int j = 0; j < next.length; j++) {
                next[j] += share * step[j];
            }
            LogisticPass there = LogisticPass.over(design, outcome, next);
            if (there.logLikelihood() >= pass.logLikelihood() - slack) {
                at = next;
                pass = there;
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

    /** The curvature, unless so many outcomes are all but certain that none is left. */
    private Optional<DecompositionSolver> curvature() {
        try {
            return Optional.of(new CholeskyDecomposition(pass.information(), 1e-10, 0).getSolver());
        } catch (MathRuntimeException flat) {
            return Optional.empty();
        }
    }

    private Result<Coefficients> coefficients(RealMatrix inverse) {
        Coefficients plain = design.coefficients(at, inverse);
        Weighting weighting = design.standard().weighting();
        if (!weighting.isClustered()) {
            return new Result.Found<>(plain);
        }
        RealMatrix clustered = ClusteredCovariance.of(
                weighting.clusters(), inverse, (row, target) -> LogisticPass.score(design, outcome, at, row, target));
        return Spread.checked(design.coefficients(at, clustered), plain);
    }
}
