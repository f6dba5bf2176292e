package nl.terugblik.statistics.models;

import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;
import nl.terugblik.statistics.Weighting;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** Least squares by Householder's reflections, on columns at mean 0 and mean square 1. */
final class LinearFit {

    /** A residual below this share of the variation is rounding. */
    private static final double NOTHING_LEFT = 1e-24;

    private LinearFit() {}

    static Result<LinearModel> of(double[] outcome, Design design, Weighting weighting) {
        if (Sums.finite(outcome).length != design.rows()) {
            throw new IllegalArgumentException("a linear model has one outcome for each row");
        }
        if (outcome.length == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        if (Sums.constant(outcome)) {
            return Result.none(Reason.Code.NO_VARIATION);
        }
        if (outcome.length <= design.names().size()) {
            return Result.none(Reason.Code.TOO_FEW_ROWS);
        }
        StandardDesign standard = new StandardDesign(design, weighting);
        return standard.independent().flatMap(independent -> fit(outcome, standard));
    }

    private static Result<LinearModel> fit(double[] outcome, StandardDesign design) {
        Weighting weighting = design.weighting();
        double mean = Sums.mean(outcome, weighting);
        double total = Sums.squares(outcome, mean, weighting);
        double[] rest = new double[outcome.length];
        for (int row = 0; row < rest.length; row++) {
            rest[row] = outcome[row] - mean;
        }
        Householder reflected = Householder.of(design, rest);
        double residual = reflected.residual();
        if (residual <= NOTHING_LEFT * total) {
            return Result.none(Reason.Code.PERFECT_FIT);
        }
        int size = design.width() + 1;
        double meanSquare = residual / (outcome.length - size);
        // Columns at mean 0 have nothing in common with the intercept: its variance stands apart.
        RealMatrix inverse = MatrixUtils.createRealMatrix(size, size);
        inverse.setEntry(0, 0, 1 / weighting.total());
        inverse.setSubMatrix(reflected.inverseOfCrossProducts().getData(), 1, 1);
        double[] standardized = new double[size];
        standardized[0] = mean;
        System.arraycopy(reflected.solution(), 0, standardized, 1, size - 1);
        return coefficients(outcome, design, standardized, inverse, meanSquare)
                .map(found -> new LinearModel(found, total, residual, outcome.length));
    }

    private static Result<Coefficients> coefficients(
            double[] outcome, StandardDesign design, double[] at, RealMatrix inverse, double meanSquare) {
        RealMatrix own = inverse.scalarMultiply(meanSquare);
        own.setEntry(0, 0, meanSquare / design.weighting().total());
        Coefficients plain = design.coefficients(at, own);
        if (!design.weighting().isClustered()) {
            return new Result.Found<>(plain);
        }
        RealMatrix clustered = ClusteredCovariance.of(
                design.weighting().clusters(), inverse, (row, target) -> score(outcome, design, at, row, target));
        return Spread.checked(design.coefficients(at, clustered), plain);
    }

    private static void score(double[] outcome, StandardDesign design, double[] at, int row, double[] target) {
        design.row(row, target);
        double rest = outcome[row];
        for (int j = 0; j < target.length; j++) {
            rest -= at[j] * target[j];
        }
        for (int j = 0; j < target.length; j++) {
            target[j] *= design.weighting().weight(row) * rest;
        }
    }
}
