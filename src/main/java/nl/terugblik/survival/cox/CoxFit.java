package nl.terugblik.survival.cox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.models.Collinearity;
import nl.terugblik.survival.Cholesky;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;

/** Maximum partial likelihood by Newton's method, on columns made independent at the start. */
final class CoxFit {

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 30;

    /** A step this small, in standard deviations of a column, leaves an error of its square: less than a double holds. */
    private static final double LAST_STEP = 1e-9;

    /** Ordinary fits are done by then; from here on a step that never shrinks is looked at. */
    private static final int LATE = 6;

    /** The share of a column's variance that those at risk together must show; rounding leaves some 1e-16. */
    private static final double STILL = 1e-11;

    private final CoxDesign design;
    private final CoxRows rows;
    private final Turn turn;
    private final CoxPass start;
    private double[] at;
    private CoxPass pass;

    private CoxFit(CoxDesign design, CoxRows rows, Turn turn) {
        this.design = design;
        this.rows = rows;
        this.turn = turn;
        this.at = new double[rows.width()];
        this.start = CoxPass.over(rows, at);
        this.pass = start;
    }

    static Result<CoxModel> of(CoxDesign design) {
        if (design.rows().rows() == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        CoxRows rows = new CoxRows(design);
        if (rows.events() == 0) {
            return Result.none(Reason.Code.NO_EVENTS);
        }
        List<String> constant = named(rows, j -> rows.scale(j) == 0);
        if (!constant.isEmpty()) {
            return new Result.NotEstimable<>(new Reason(Reason.Code.CONSTANT_COLUMN, constant));
        }
        if (rows.clustered() && rows.clusters() <= rows.width()) {
            return Result.none(Reason.Code.TOO_FEW_CLUSTERS);
        }
        double[][] curvature = CoxPass.over(rows, new double[rows.width()]).curvature();
        double weight = 0;
        for (int row = 0; row < rows.size(); row++) {
            weight += rows.event[row] ? rows.weight[row] : 0;
        }
        double least = STILL * weight;
        List<String> still = named(rows, j -> !(curvature[j][j] > least));
        if (!still.isEmpty()) {
            return new Result.NotEstimable<>(new Reason(Reason.Code.CONSTANT_AT_RISK, still));
        }
        Collinearity found = Collinearity.of(Cholesky.correlations(curvature), rows.names());
        if (found.reason().isPresent()) {
            return new Result.NotEstimable<>(found.reason().get());
        }
        double total = weight;
        double[] size = Arrays.stream(Cholesky.roots(curvature))
                .map(root -> root / Math.sqrt(total))
                .toArray();
        Turn turn = new Turn(size, found.root());
        rows.turn(turn);
        return new CoxFit(design, rows, turn).climb();
    }

    private static List<String> named(CoxRows rows, IntPredicate which) {
        List<String> names = new ArrayList<>();
        IntStream.range(0, rows.width())
                .filter(which)
                .forEach(j -> names.add(rows.names().get(j)));
        return names;
    }

    private Result<CoxModel> climb() {
        boolean last = false;
        for (int count = 1; count <= MOST_STEPS; count++) {
            Optional<DecompositionSolver> curvature = Cholesky.solver(pass.curvature());
            if (curvature.isEmpty()) {
                break;
            }
            if (last) {
                return model(curvature.get().getInverse().getData());
            }
            double[] step = curvature
                    .get()
                    .solve(MatrixUtils.createRealVector(pass.slope()))
                    .toArray();
            move(step);
            last = size(step) < LAST_STEP;
            Optional<Reason> monotone = count > LATE && !last
                    ? MonotoneLikelihood.along(rows, step, turn.back(step), turn.shares())
                    : Optional.empty();
            if (monotone.isPresent()) {
                return new Result.NotEstimable<>(monotone.get());
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
            CoxPass there = CoxPass.over(rows, next);
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

    private Result<CoxModel> model(double[][] inverse) {
        CoxCoefficients plain = coefficients(inverse);
        CoxPass grown = CoxPass.over(rows, at, ProportionalityTests.growth(design.rows()));
        Result<Proportionality> proportionality = ProportionalityTests.of(grown, inverse, turn, plain);
        Result<Proportionality> robustProportionality = proportionality;
        CoxCoefficients found = plain;
        Optional<Double> score = Cholesky.form(start.curvature(), start.slope(), all());
        if (rows.clustered()) {
            double[][] pulls = ScoreResiduals.at(rows, at);
            found = coefficients(RobustCovariance.of(pulls, inverse));
            robustProportionality = proportionality.flatMap(known -> ProportionalityTests.robust(
                    grown,
                    inverse,
                    turn,
                    plain,
                    pulls,
                    ScoreResiduals.at(rows, at, ProportionalityTests.growth(design.rows()))));
            score = RobustCovariance.score(ScoreResiduals.at(rows, new double[rows.width()]));
        }
        CoxModel model = new CoxModel(
                found,
                score,
                proportionality,
                robustProportionality,
                start.logLikelihood(),
                pass.logLikelihood(),
                rows.clustered(),
                rows.size(),
                rows.events());
        List<String> still = withoutSpread(found, plain);
        return still.isEmpty()
                ? new Result.Found<>(model)
                : new Result.NotEstimable<>(new Reason(Reason.Code.NO_SPREAD, still));
    }

    /** The coefficients, with a covariance that is given for the independent columns. */
    private CoxCoefficients coefficients(double[][] covariance) {
        double[] scale =
                IntStream.range(0, rows.width()).mapToDouble(rows::scale).toArray();
        return new CoxCoefficients(design.design().terms(), scale, turn.back(at), turn.covariance(covariance));
    }

    private int[] all() {
        return IntStream.range(0, rows.width()).toArray();
    }

    /** The columns whose estimates have no spread of their own to be tested against. */
    private List<String> withoutSpread(CoxCoefficients found, CoxCoefficients plain) {
        List<String> still = named(rows, j -> !(found.standardError(j) > 1e-6 * plain.standardError(j)));
        return still.isEmpty() && found.wald(all()).isEmpty() ? found.names() : still;
    }
}
