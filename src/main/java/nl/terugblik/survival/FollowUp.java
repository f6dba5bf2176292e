package nl.terugblik.survival;

import java.util.Arrays;

/**
 * From when to when rows were followed, and how that ended.
 *
 * <p>Times are numbers of days, or of any other unit, after a common origin. A row is at risk after its entry up to and
 * including its time, so that it may end at an event of the very day on which it is last seen; where one row ends by an
 * event and another is censored on one day, the event came first. Times are equal only where they are the same number.
 *
 * <p>Where nobody enters late a time may be 0, since an end on the day of origin is seen too. A row that enters late must
 * be followed for a while: its entry is 0 or more and lies before its time.
 *
 * <p>The arrays are kept, not copied; they may not be changed afterwards.
 */
public final class FollowUp {

    /** The end of a row whose event was not seen. */
    public static final int CENSORED = 0;

    private final double[] entry;
    private final double[] time;
    private final int[] end;

    private FollowUp(double[] entry, double[] time, int[] end) {
        this.entry = entry;
        this.time = time;
        this.end = end;
    }

    /**
     * Rows that were followed from the origin.
     *
     * @param time when each row was last seen, 0 or more
     * @param end how: {@link #CENSORED}, or the number of its cause, 1 or more
     */
    public static FollowUp of(double[] time, int[] end) {
        return checked(new FollowUp(new double[0], time, end));
    }

    /**
     * Rows that came under observation later than the origin, as rows that had to survive until they were seen do.
     *
     * @param entry after when each row was followed, 0 or more
     * @param time when it was last seen, after its entry
     * @param end how: {@link #CENSORED}, or the number of its cause, 1 or more
     */
    public static FollowUp entering(double[] entry, double[] time, int[] end) {
        if (entry.length != time.length) {
            throw new IllegalArgumentException("every row has an entry, a time and an end");
        }
        return checked(new FollowUp(entry, time, end));
    }

    private static FollowUp checked(FollowUp rows) {
        if (rows.end.length != rows.time.length) {
            throw new IllegalArgumentException("every row has a time and an end");
        }
        for (int row = 0; row < rows.time.length; row++) {
            double time = rows.time[row];
            if (!(time >= 0 && Double.isFinite(time)) || rows.end[row] < 0) {
                throw new IllegalArgumentException("times are finite and 0 or more, and ends are 0 or more");
            }
            if (rows.entersLate() && !(rows.entry[row] >= 0 && rows.entry[row] < time)) {
                throw new IllegalArgumentException("an entry is 0 or more and lies before the row's time");
            }
        }
        return rows;
    }

    /** The same rows, in which every end by another cause than this one is a censoring. */
    public FollowUp only(int cause) {
        if (cause == CENSORED) {
            throw new IllegalArgumentException("the number of a cause is 1 or more");
        }
        return new FollowUp(
                entry,
                time,
                Arrays.stream(end)
                        .map(found -> found == cause ? cause : CENSORED)
                        .toArray());
    }

    public int rows() {
        return time.length;
    }

    /** When a row was last seen. */
    public double time(int row) {
        // Adding 0 makes -0 the 0 that it equals, so that both have one place in any order.
        return time[row] + 0.0;
    }

    /** How that was: {@link #CENSORED}, or the number of a cause. */
    public int end(int row) {
        return end[row];
    }

    /** Whether rows have an entry of their own. */
    public boolean entersLate() {
        return entry.length > 0;
    }

    /** After when a row was followed; before all times where rows have no entry. */
    public double entry(int row) {
        return entersLate() ? entry[row] + 0.0 : Double.NEGATIVE_INFINITY;
    }
}
