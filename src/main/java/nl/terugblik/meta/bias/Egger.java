package nl.terugblik.meta.bias;

import nl.terugblik.meta.model.EffectRows;
import nl.terugblik.meta.model.Estimate;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;

/** Egger's test: whether effects divided by their errors, set out against the precisions, start elsewhere than at 0. */
public final class Egger {

    private Egger() {}

    /** The intercept of that line with its test. */
    public static Result<Estimate> of(EffectRows rows) {
        int k = rows.size();
        if (k < 3) {
            return Result.none(Reason.Code.TOO_FEW_ROWS);
        }
        double meanX = 0;
        double meanY = 0;
        for (int row = 0; row < k; row++) {
            meanX += precision(rows, row) / k;
            meanY += rows.y()[row] * precision(rows, row) / k;
        }
        double xx = 0;
        double xy = 0;
        for (int row = 0; row < k; row++) {
            double x = precision(rows, row) - meanX;
            xx += x * x;
            xy += x * (rows.y()[row] * precision(rows, row) - meanY);
        }
        if (xx <= 1e-20 * k * meanX * meanX) {
            return Result.none(Reason.Code.NO_VARIATION);
        }
        double slope = xy / xx;
        double intercept = meanY - slope * meanX;
        double squares = 0;
        for (int row = 0; row < k; row++) {
            double residual = rows.y()[row] * precision(rows, row) - intercept - slope * precision(rows, row);
            squares += residual * residual;
        }
        double error = Math.sqrt(squares / (k - 2) * (1.0 / k + meanX * meanX / xx));
        return new Result.Found<>(Estimate.t(intercept, error, k - 2));
    }

    private static double precision(EffectRows rows, int row) {
        return 1 / Math.sqrt(rows.v()[row]);
    }
}
