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
import nl.terugblik.statistics.models.Newton;
import nl.terugblik.survival.Cholesky;

/** Maximum partial likelihood by Newton's method, on columns made independent at the start. */
final class CoxFit {

    /** The share of a column's variance that those at risk together must show; rounding leaves some 1e-16. */
    private static final double STILL = 1e-11;

    private final CoxDesign design;
    private final CoxRows rows;
    private final Turn turn;
    private final CoxPass start;
    private final Newton<CoxPass> newton;

    private CoxFit(CoxDesign design, CoxRows rows, Turn turn) {
        this.design = design;
        this.rows = rows;
        this.turn = turn;
        this.newton = new Newton<>(new double[rows.width()], at -> CoxPass.over(rows, at));
        this.start = newton.point();
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
        return newton.climb((at, pass, step, late) ->
                        late ? MonotoneLikelihood.along(rows, step, turn.back(step), turn.shares()) : Optional.empty())
                .flatMap(inverse -> model(inverse.getData()));
    }

    private Result<CoxModel> model(double[][] inverse) {
        double[] at = newton.at();
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
                newton.point().logLikelihood(),
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
        return new CoxCoefficients(design.design().terms(), scale, turn.back(newton.at()), turn.covariance(covariance));
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
