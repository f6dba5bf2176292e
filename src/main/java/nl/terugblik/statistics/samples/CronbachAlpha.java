package nl.terugblik.statistics.samples;

import java.util.List;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;

/**
 * Cronbach's alpha: how well the items of a scale agree.
 *
 * @param alpha at most 1; negative where items contradict each other
 * @param items how many items
 * @param rows how many complete rows
 */
public record CronbachAlpha(double alpha, int items, int rows) {

    /**
     * Computes alpha over complete rows.
     *
     * @param rows one array per row with one answer per item; incomplete rows are left out by the caller
     */
    public static Result<CronbachAlpha> of(List<double[]> rows) {
        if (rows.size() < 2) {
            return Result.none(Reason.Code.TOO_FEW_ROWS);
        }
        int items = rows.get(0).length;
        if (rows.stream().anyMatch(row -> row.length != items)) {
            throw new IllegalArgumentException("every row has one answer per item");
        }
        if (items < 2) {
            return Result.none(Reason.Code.TOO_FEW_ITEMS);
        }
        double apart = 0;
        for (int item = 0; item < items; item++) {
            int column = item;
            apart += Sample.summary(
                            rows.stream().mapToDouble(row -> row[column]).toArray())
                    .squares();
        }
        double together = Sample.summary(
                        rows.stream().mapToDouble(CronbachAlpha::sum).toArray())
                .squares();
        if (together == 0) {
            return Result.none(Reason.Code.NO_VARIATION);
        }
        double alpha = items / (items - 1.0) * (1 - apart / together);
        return new Result.Found<>(new CronbachAlpha(alpha, items, rows.size()));
    }

    private static double sum(double[] row) {
        Sums sum = new Sums();
        for (double value : row) {
            sum.add(value);
        }
        return sum.value();
    }
}
