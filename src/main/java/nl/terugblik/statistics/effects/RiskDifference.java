package nl.terugblik.statistics.effects;

import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;

/**
 * A difference between two groups in the share that has an outcome.
 *
 * <p>The interval is Newcombe's, made of Wilson's intervals of both shares (Newcombe, 1998, Statistics in Medicine 17,
 * 873-890, method 10): it stays between −1 and 1 and has a width where a share is 0 or 1, which the usual interval around
 * the difference has not.
 *
 * @param experimental share in the experimental group, 0 to 1
 * @param control share in the control group, 0 to 1
 * @param difference experimental share minus control share, −1 to 1
 * @param interval of the difference, at 95 %
 * @param experimentalRows how many rows the experimental group has
 * @param controlRows how many the control group has
 */
public record RiskDifference(
        double experimental,
        double control,
        double difference,
        Interval interval,
        long experimentalRows,
        long controlRows) {

    /**
     * Compares two groups by their counts; each needs a row.
     *
     * @param events how many of the experimental group have the outcome
     * @param rows how many there are in the experimental group
     * @param controlEvents how many of the control group have the outcome
     * @param controlRows how many there are in the control group
     */
    public static Result<RiskDifference> of(long events, long rows, long controlEvents, long controlRows) {
        if (events < 0 || controlEvents < 0 || events > rows || controlEvents > controlRows) {
            throw new IllegalArgumentException("an outcome is had by none, some or all rows of a group");
        }
        if (rows == 0 || controlRows == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        double first = (double) events / rows;
        double second = (double) controlEvents / controlRows;
        Interval ofFirst = wilson(events, rows);
        Interval ofSecond = wilson(controlEvents, controlRows);
        double difference = first - second;
        Interval interval = new Interval(
                difference - length(first - ofFirst.low(), ofSecond.high() - second),
                difference + length(ofFirst.high() - first, second - ofSecond.low()));
        return new Result.Found<>(new RiskDifference(first, second, difference, interval, rows, controlRows));
    }

    /** Wilson's interval of a share, whose bounds are exactly 0 or 1 where nobody or everybody has the outcome. */
    private static Interval wilson(long events, long rows) {
        double square = Interval.Z * Interval.Z;
        double share = (double) events / rows;
        double middle = 2 * events + square;
        double half = Interval.Z * Math.sqrt(square + 4 * events * (1 - share));
        double whole = 2 * (rows + square);
        return new Interval(events == 0 ? 0 : (middle - half) / whole, events == rows ? 1 : (middle + half) / whole);
    }

    private static double length(double one, double other) {
        return Math.sqrt(one * one + other * other);
    }

    /** The standard error of the difference in large samples; 0 where nobody or everybody of both groups has the outcome. */
    public double standardError() {
        return Math.sqrt(experimental * (1 - experimental) / experimentalRows + control * (1 - control) / controlRows);
    }
}
