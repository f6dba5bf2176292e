package nl.terugblik.outcomes.dataset;

import java.util.List;
import java.util.Optional;

/**
 * The course of one child's supervision and placements, in days since T1.
 *
 * @param family the family's row
 * @param index whether it has an index order
 * @param ageAtT1 in years; NaN where unknown, below 0 before its birth
 * @param orderStart first day of its index order; NaN where it has none
 * @param orderEnd the day on which that ended; NaN where it goes on
 * @param endReason why, where the agency says so; else empty text
 * @param stays its placements, by first day
 * @param placementsKnown whether no row about placements of its family was refused
 * @param observedUntil the last day the agency gave data on
 */
public record ChildCourse(
        int family,
        boolean index,
        double ageAtT1,
        double orderStart,
        double orderEnd,
        String endReason,
        List<Stay> stays,
        boolean placementsKnown,
        double observedUntil) {

    /**
     * A placement out of home.
     *
     * @param setting where
     * @param start first day
     * @param end the first day no longer covered; NaN while it goes on
     * @param endedBy how it ended, where recorded; else empty text
     */
    public record Stay(String setting, double start, double end, String endedBy) {

        /** Whether the child is there on a day. */
        public boolean covers(double day) {
            return start <= day && !(end <= day);
        }
    }

    /** The stay on a day; empty at home. */
    public Optional<Stay> stayOn(double day) {
        return stays.stream().filter(stay -> stay.covers(day)).findFirst();
    }
}
