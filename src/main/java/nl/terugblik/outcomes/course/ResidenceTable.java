package nl.terugblik.outcomes.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.terugblik.outcomes.dataset.ChildCourse;
import nl.terugblik.outcomes.dataset.ChildCourse.Stay;
import nl.terugblik.outcomes.dataset.Followed;
import nl.terugblik.outcomes.dataset.Moments;
import nl.terugblik.outcomes.dataset.Side;

/** Where the children with an index order lived at T1, T2 and T3. */
public record ResidenceTable(Followed followed, List<ChildCourse> children) {

    /** The places, in the order of the table. */
    static final List<String> STATES =
            List.of("home", "network", "agency_foster", "residential", "not_born", "not_observed", "unknown");

    private static final double DAYS_A_YEAR = 365.25;

    public List<ResidenceRow> rows() {
        List<ResidenceRow> rows = new ArrayList<>();
        for (Side group : Side.values()) {
            Map<List<String>, Integer> counts = new TreeMap<>(Comparator.comparing(ResidenceTable::order));
            for (ChildCourse child : children) {
                if (child.index() && followed.isIn(child.family(), group)) {
                    counts.merge(states(child), 1, Integer::sum);
                }
            }
            counts.forEach((states, count) -> rows.add(new ResidenceRow(group, states, count)));
        }
        return rows;
    }

    private static String order(List<String> states) {
        StringBuilder order = new StringBuilder();
        states.forEach(state -> order.append(STATES.indexOf(state)));
        return order.toString();
    }

    private List<String> states(ChildCourse child) {
        List<String> states = new ArrayList<>();
        for (int moment = 0; moment < Moments.NAMES.size(); moment++) {
            states.add(state(child, followed.moments().day(moment, child.family())));
        }
        return states;
    }

    private static String state(ChildCourse child, double day) {
        if (Double.isNaN(day) || day > child.observedUntil()) {
            return "not_observed";
        }
        if (child.ageAtT1() * DAYS_A_YEAR + day < 0) {
            return "not_born";
        }
        if (!child.placementsKnown()) {
            return "unknown";
        }
        return child.stayOn(day).map(Stay::setting).orElse("home");
    }
}
