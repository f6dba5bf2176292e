package nl.terugblik.survival.cox;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import nl.terugblik.survival.Order;

/**
 * How far each cluster pulls the slope of a partial likelihood: the weighted score residuals of its rows, summed
 * (Therneau, Grambsch and Fleming, 1990, Biometrika 77, 147-160; with Efron's ties as in Therneau and Grambsch, 2000,
 * Modeling Survival Data, section 4.6).
 */
final class ScoreResiduals implements RiskSweep.Visitor {

    private final CoxRows rows;
    private final double[] risks;
    private final DoubleUnaryOperator growth;
    private final double[][] pull;
    private final double[][] means;
    private final double[] average;
    private final double[] leaving;
    private final int[] starts;
    private double[] hazards = new double[64];
    private double[] times = new double[64];
    private int moments;
    private int stratum = -1;

    private ScoreResiduals(CoxRows rows, double[] risks, DoubleUnaryOperator growth) {
        this.rows = rows;
        this.risks = risks;
        this.growth = growth;
        this.pull = new double[rows.clusters()][rows.width()];
        this.means = new double[rows.width()][64];
        this.average = new double[rows.width()];
        this.leaving = new double[rows.width()];
        this.starts = new int[rows.strata.length];
    }

    /** For each cluster its pull along each column. */
    static double[][] at(CoxRows rows, double[] at) {
        return at(rows, at, time -> 1);
    }

    /** The same along columns that grow with time, whose effects are 0. */
    static double[][] at(CoxRows rows, double[] at, DoubleUnaryOperator growth) {
        double[] risks = CoxPass.risks(rows, rows.along(at));
        ScoreResiduals residuals = new ScoreResiduals(rows, risks, growth);
        RiskSweep.over(rows, risks, false, residuals);
        residuals.close(rows.size());
        residuals.spread();
        return residuals.pull;
    }

    /** Starts the sums of every stratum up to that of a row at 0. */
    private void close(int row) {
        while (stratum + 1 < rows.strata.length && rows.strata[stratum + 1] <= row) {
            stratum++;
            starts[stratum] = moments;
            if (stratum + 1 < rows.strata.length) {
                note(Double.POSITIVE_INFINITY);
            }
        }
    }

    private void note(double time) {
        if (moments == times.length) {
            int more = 2 * moments;
            times = Arrays.copyOf(times, more);
            hazards = Arrays.copyOf(hazards, more);
            for (int j = 0; j < means.length; j++) {
                means[j] = Arrays.copyOf(means[j], more);
            }
        }
        times[moments++] = time;
    }

    @Override
    public void moment(int from, int to, RiskSums atRisk, RiskSums ending) {
        close(from);
        note(rows.time[from]);
        int now = moments - 1;
        hazards[now] = hazards[now - 1];
        for (double[] mean : means) {
            mean[now] = mean[now - 1];
        }
        int steps = rows.ties().steps(to - from);
        double grown = growth.applyAsDouble(rows.time[from]);
        double weight = 0;
        for (int event = from; event < to; event++) {
            weight += rows.weight[event];
        }
        double left = 0;
        Arrays.fill(average, 0);
        Arrays.fill(leaving, 0);
        for (int step = 0; step < steps; step++) {
            double share = (double) step / steps;
            double sum = atRisk.risk - share * ending.risk;
            double hazard = grown * weight / steps / sum;
            hazards[now] += hazard;
            left += share * hazard;
            for (int j = 0; j < means.length; j++) {
                double mean = (atRisk.first[j] - share * ending.first[j]) / sum;
                means[j][now] += hazard * mean;
                average[j] += mean / steps;
                leaving[j] += share * hazard * mean;
            }
        }
        for (int event = from; event < to; event++) {
            // Its own event, and the share of itself that had left before each step.
            double own = rows.weight[event];
            double[] target = pull[rows.cluster[event]];
            for (int j = 0; j < means.length; j++) {
                double value = rows.columns[j][event];
                target[j] += grown * own * (value - average[j]) + risks[event] * (value * left - leaving[j]);
            }
        }
    }

    /** Takes from each row what was to be expected of it while it was at risk. */
    private void spread() {
        for (int s = 0; s + 1 < rows.strata.length; s++) {
            for (int at = rows.strata[s]; at < rows.strata[s + 1]; at++) {
                int last = later(s, rows.entry[at]);
                int first = later(s, rows.time[at]);
                double hazard = hazards[last] - hazards[first];
                double[] target = pull[rows.cluster[at]];
                for (int j = 0; j < target.length; j++) {
                    target[j] -= risks[at] * (rows.columns[j][at] * hazard - (means[j][last] - means[j][first]));
                }
            }
        }
    }

    /** The place of the last moment noted, going back in time, that is later than a bound. */
    private int later(int s, double bound) {
        int start = starts[s];
        int last = starts[s + 1] - 1;
        return last - Order.below(last - start, place -> times[last - place], Math.nextUp(bound));
    }
}
