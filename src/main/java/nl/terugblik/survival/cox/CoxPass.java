package nl.terugblik.survival.cox;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import nl.terugblik.statistics.Sums;
import nl.terugblik.statistics.models.Newton;
import nl.terugblik.survival.Cholesky;
import org.hipparchus.linear.DecompositionSolver;

/** What one pass over the rows tells about a point: partial log-likelihood, its slope and its curvature. */
final class CoxPass implements RiskSweep.Visitor, Newton.Point {

    private final CoxRows rows;
    private final double[] predictor;
    private final DoubleUnaryOperator growth;
    private final Sums logLikelihood = new Sums();
    private final Tally plain;
    private final Tally grown;
    private final Tally squared;
    private final double[] slope;
    private final double[] curvature;
    private final double[] mean;

    private CoxPass(CoxRows rows, double[] predictor, DoubleUnaryOperator growth) {
        this.rows = rows;
        this.predictor = predictor;
        this.growth = growth;
        int width = rows.width();
        this.plain = new Tally(width);
        this.grown = new Tally(width);
        this.squared = new Tally(width);
        this.slope = new double[width];
        this.curvature = new double[width * (width + 1) / 2];
        this.mean = new double[width];
    }

    static CoxPass over(CoxRows rows, double[] at) {
        return over(rows, at, time -> 0);
    }

    /** A pass that also sums slope and curvature times a function of time, and curvature times its square. */
    static CoxPass over(CoxRows rows, double[] at, DoubleUnaryOperator growth) {
        double[] predictor = rows.along(at);
        CoxPass pass = new CoxPass(rows, predictor, growth);
        RiskSweep.over(rows, risks(rows, predictor), true, pass);
        return pass;
    }

    /** The weight of each row times its relative hazard. */
    static double[] risks(CoxRows rows, double[] predictor) {
        double[] risks = new double[predictor.length];
        for (int at = 0; at < risks.length; at++) {
            risks[at] = rows.weight[at] * StrictMath.exp(predictor[at]);
        }
        return risks;
    }

    @Override
    public void moment(int from, int to, RiskSums atRisk, RiskSums ending) {
        Arrays.fill(slope, 0);
        Arrays.fill(curvature, 0);
        double weight = 0;
        for (int event = from; event < to; event++) {
            weight += rows.weight[event];
            logLikelihood.add(rows.weight[event] * predictor[event]);
            for (int j = 0; j < slope.length; j++) {
                slope[j] += rows.weight[event] * rows.columns[j][event];
            }
        }
        int steps = rows.ties().steps(to - from);
        for (int step = 0; step < steps; step++) {
            take(weight / steps, (double) step / steps, atRisk, ending);
        }
        double factor = growth.applyAsDouble(rows.time[from]);
        plain.add(slope, 1, curvature, 1);
        if (factor != 0) {
            grown.add(slope, factor, curvature, factor);
            squared.add(slope, 0, curvature, factor * factor);
        }
    }

    private void take(double weight, double share, RiskSums atRisk, RiskSums ending) {
        double sum = atRisk.risk - share * ending.risk;
        logLikelihood.add(-weight * StrictMath.log(sum));
        int at = 0;
        for (int j = 0; j < mean.length; j++) {
            mean[j] = (atRisk.first[j] - share * ending.first[j]) / sum;
            slope[j] -= weight * mean[j];
            for (int k = 0; k <= j; k++) {
                double square = (atRisk.second[at] - share * ending.second[at]) / sum;
                curvature[at++] += weight * (square - mean[j] * mean[k]);
            }
        }
    }

    @Override
    public double logLikelihood() {
        return logLikelihood.value();
    }

    @Override
    public double[] slope() {
        return plain.slope();
    }

    double[][] curvature() {
        return plain.curvature();
    }

    @Override
    public Optional<DecompositionSolver> solver() {
        return Cholesky.solver(curvature());
    }

    double[] grownSlope() {
        return grown.slope();
    }

    double[][] grownCurvature() {
        return grown.curvature();
    }

    double[][] squaredCurvature() {
        return squared.curvature();
    }
}
