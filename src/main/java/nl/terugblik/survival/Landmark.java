package nl.terugblik.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Those who are still followed at a fixed moment, with that moment as the new origin: whoever had an event or was lost
 * before is left out, so that nothing that became known by then can favour anyone (Anderson, Cain and Gelber, 1983,
 * Journal of Clinical Oncology 1, 710-719).
 *
 * @param rows the numbers of the rows that remain, ascending: those who entered at the moment or before it and were last
 *     seen after it
 * @param followUp what remains of their follow-up, without entries
 */
public record Landmark(int[] rows, FollowUp followUp) {

    /**
     * The rows that are at risk after a moment.
     *
     * @param moment 0 or more, in the unit of the follow-up
     */
    public static Landmark at(FollowUp given, double moment) {
        if (!(moment >= 0)) {
            throw new IllegalArgumentException("a landmark is a moment of the follow-up");
        }
        double[] moments = new double[given.rows()];
        Arrays.fill(moments, moment);
        return at(given, moments);
    }

    /**
     * The rows that are at risk after one day of the calendar, where each counts its time from a day of its own.
     *
     * @param moments for each row when that day is in its own time; below 0 where its time had not begun, so that it is left
     *     out
     */
    public static Landmark at(FollowUp given, double[] moments) {
        if (moments.length != given.rows() || Arrays.stream(moments).anyMatch(moment -> !Double.isFinite(moment))) {
            throw new IllegalArgumentException("a landmark is a moment for each row");
        }
        int[] rows = IntStream.range(0, given.rows())
                .filter(row -> moments[row] >= 0 && given.entry(row) <= moments[row] && given.time(row) > moments[row])
                .toArray();
        return new Landmark(
                rows,
                FollowUp.of(
                        IntStream.of(rows)
                                .mapToDouble(row -> given.time(row) - moments[row])
                                .toArray(),
                        IntStream.of(rows).map(given::end).toArray()));
    }

    /** What remains of a column of numbers. */
    public double[] of(double[] column) {
        return IntStream.of(rows).mapToDouble(row -> column[row]).toArray();
    }

    /** What remains of a column of whole numbers, such as groups or clusters. */
    public int[] of(int[] column) {
        return IntStream.of(rows).map(row -> column[row]).toArray();
    }
}
