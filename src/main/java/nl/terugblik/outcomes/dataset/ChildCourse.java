package nl.terugblik.outcomes.dataset;

import java.util.ArrayList;
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

    /**
     * Time away from home: stays of which each begins before the one before it has been over for more than a day.
     *
     * @param start first day
     * @param end the first day at home again; NaN while it goes on
     * @param endedBy how the stay ended that ended last, where recorded; else empty text
     */
    public record Absence(double start, double end, String endedBy) {

        /** Whether the child is away on a day. */
        public boolean covers(double day) {
            return start <= day && !(end <= day);
        }

        private boolean isGoneOnWithBy(Stay stay) {
            return !(stay.start() > end + 1);
        }

        private Absence with(Stay stay) {
            return stay.end() <= end || Double.isNaN(end) ? this : new Absence(start, stay.end(), stay.endedBy());
        }
    }

    /** The absences, by first day: a child that moves from one place to the next has been away once. */
    public List<Absence> absences() {
        List<Absence> absences = new ArrayList<>();
        for (Stay stay : stays) {
            int last = absences.size() - 1;
            if (last >= 0 && absences.get(last).isGoneOnWithBy(stay)) {
                absences.set(last, absences.get(last).with(stay));
            } else {
                absences.add(new Absence(stay.start(), stay.end(), stay.endedBy()));
            }
        }
        return absences;
    }

    /** The stay on a day; empty at home. */
    public Optional<Stay> stayOn(double day) {
        return stays.stream().filter(stay -> stay.covers(day)).findFirst();
    }
}
