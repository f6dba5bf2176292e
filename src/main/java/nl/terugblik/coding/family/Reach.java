package nl.terugblik.coding.family;

import java.time.LocalDate;
import java.util.List;

/**
 * The days that count for a moment: those near to it and to none of the moments that it shares them with. A day as near to two
 * counts for the first.
 *
 * @param moments the days of the moments that share, in order
 * @param own which of them it is
 * @param withinDays how near a day must be, either side
 * @param observedUntil the last day that was seen
 */
public record Reach(List<LocalDate> moments, int own, int withinDays, LocalDate observedUntil) {

    /** The day of the moment. */
    public LocalDate day() {
        return moments.get(own);
    }

    /** How far a day lies from the moment. */
    long distance(LocalDate day) {
        return Math.abs(Time.days(day(), day));
    }

    boolean isNear(LocalDate day) {
        return distance(day) <= withinDays && !day.isAfter(observedUntil);
    }

    /** Whether a day that is near is not nearer to another. */
    boolean isOwn(LocalDate day) {
        long distance = distance(day);
        for (int i = 0; i < moments.size(); i++) {
            long other = Math.abs(Time.days(moments.get(i), day));
            if (other < distance || other == distance && i < own) {
                return false;
            }
        }
        return true;
    }
}
