package nl.terugblik.coding.research;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Reach;
import nl.terugblik.coding.rule.Parameters;

/** The moments among which the days of assessments are shared out, each to the nearest. */
public final class Sharing {

    private Sharing() {}

    /** Those under {@code one_moment_of}; none where it is not there. */
    public static List<Moment> of(Parameters parameters, Moment moment) {
        List<Moment> sharing = parameters.moments("one_moment_of");
        if (!sharing.isEmpty() && !sharing.contains(moment)) {
            return List.of(moment); // of a trajectory, a moment that shares with no other
        }
        return sharing;
    }

    /** The days that count for one of them. */
    public static Reach reach(Family family, Moment moment, List<Moment> sharing, int withinDays) {
        List<LocalDate> days = new ArrayList<>();
        int own = 0;
        for (Moment one : sharing) {
            if (one.equals(moment)) {
                own = days.size();
            }
            if (family.has(one)) {
                days.add(family.on(one));
            }
        }
        return new Reach(days, own, withinDays, family.observedUntil());
    }
}
