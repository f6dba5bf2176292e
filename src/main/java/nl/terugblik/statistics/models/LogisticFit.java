package nl.terugblik.statistics.models;

import java.util.Arrays;
import java.util.Optional;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Weighting;
import org.hipparchus.linear.RealMatrix;

/** Maximum (weighted) likelihood for a logistic model by Newton's method: iteratively reweighted least squares. */
final class LogisticFit {

    private final IndependentDesign design;
    private final double[] outcome;
    private final Counted counted;
    private final Newton<LogisticPass> newton;

    private LogisticFit(IndependentDesign design, double[] outcome, Counted counted) {
        this.design = design;
        this.outcome = outcome;
        this.counted = counted;
        double[] from = new double[design.size()];
        from[0] = Math.log(counted.weightOfEvents() / counted.weightOfOthers());
        this.newton = new Newton<>(from, at -> LogisticPass.over(design, outcome, at));
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
        return newton.climb(this::separation)
                .flatMap(this::coefficients)
                .map(found -> new LogisticModel(found, newton.point().logLikelihood(), counted));
    }

    private Optional<Reason> separation(double[] at, LogisticPass pass, double[] step, boolean late) {
        return pass.separates() || late
                ? Separation.along(design.standard(), outcome, design.standardized(pass.separates() ? at : step))
                : Optional.empty();
    }

    private Result<Coefficients> coefficients(RealMatrix inverse) {
        double[] at = newton.at();
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
