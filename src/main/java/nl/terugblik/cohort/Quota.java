package nl.terugblik.cohort;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Study.Search;

/**
 * The last index date that each group takes families from. All families of that date are taken, so that neither an
 * identifier nor the order of rows decides who is in.
 */
public final class Quota {

    private final Search search;
    private final Map<Group, LocalDate> last;

    private Quota(Search search, Map<Group, LocalDate> last) {
        this.search = search;
        this.last = last;
    }

    /** The quota that takes everyone. */
    public static Quota none() {
        return new Quota(Search.LATEST_FIRST, new HashMap<>());
    }

    /** The quota of a study, worked out from the flow of everything it screened. */
    public static Quota of(Study study, Flow flow) {
        return study.cohort().quota().map(wanted -> of(wanted, flow)).orElseGet(Quota::none);
    }

    private static Quota of(Study.Quota wanted, Flow flow) {
        Map<Group, LocalDate> last = new HashMap<>();
        for (Group group : flow.groups()) {
            NavigableMap<LocalDate, Tally> days = flow.candidates(group);
            if (wanted.search() == Search.LATEST_FIRST) {
                days = days.descendingMap();
            }
            long found = 0;
            for (Map.Entry<LocalDate, Tally> day : days.entrySet()) {
                found += day.getValue().families();
                if (found >= wanted.perGroup()) {
                    last.put(group, day.getKey());
                    break;
                }
            }
        }
        return new Quota(wanted.search(), last);
    }

    /** Whether a candidate of this group with this index date is in the cohort. */
    public boolean admits(Group group, LocalDate t1) {
        LocalDate limit = last.get(group);
        if (limit == null) {
            return true;
        }
        return search == Search.LATEST_FIRST ? !t1.isBefore(limit) : !t1.isAfter(limit);
    }

    /** The last index date taken in this group; empty where everyone is. */
    public Optional<LocalDate> lastAdmitted(Group group) {
        return Optional.ofNullable(last.get(group));
    }
}
