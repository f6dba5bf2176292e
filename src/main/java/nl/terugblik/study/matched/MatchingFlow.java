package nl.terugblik.study.matched;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.cohort.Flow;
import nl.terugblik.cohort.Group;
import nl.terugblik.matching.Matching;
import nl.terugblik.matching.UnmatchedReason;

/** Where the families that screening let through went: not matched, and why, or into the matched cohort. */
final class MatchingFlow {

    private static final String SHARES_CHILD = "shares_child";

    private final Map<String, long[]> counts = new LinkedHashMap<>();
    private final Cohort cohort;

    private MatchingFlow(Cohort cohort) {
        this.cohort = cohort;
    }

    /** The rows of the flow; reasons that nobody has are there with zero. */
    static List<Flow.Row> of(MatchedSpecification specification, Cohort cohort) {
        MatchingFlow flow = new MatchingFlow(cohort);
        for (Group group : Group.values()) {
            for (UnmatchedReason reason : UnmatchedReason.values()) {
                if (canBe(group, reason)) {
                    flow.counts.put(group.code() + "." + reason.id(), new long[2]);
                }
            }
        }
        flow.counts.put(Group.CONTROL.code() + "." + SHARES_CHILD, new long[2]);
        Map<String, long[]> left = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            left.put(group.code(), new long[2]);
        }
        for (Matching.Unmatched unmatched : specification.matching().unmatched()) {
            int place = specification.place(unmatched.row());
            flow.add(
                    flow.counts,
                    cohort.group(place).code() + "." + unmatched.reason().id(),
                    place);
        }
        cohort.sharing().stream()
                .forEach(place -> flow.add(flow.counts, Group.CONTROL.code() + "." + SHARES_CHILD, place));
        for (int place = 0; place < cohort.size(); place++) {
            if (specification.part(place).isPresent()) {
                flow.add(left, cohort.group(place).code(), place);
            }
        }
        List<Flow.Row> rows = new ArrayList<>();
        flow.counts.forEach((reason, count) -> rows.add(new Flow.Row(Flow.MATCHING, reason, count[0], count[1])));
        left.forEach((group, count) -> rows.add(new Flow.Row(Flow.COHORT, group, count[0], count[1])));
        return rows;
    }

    private static boolean canBe(Group group, UnmatchedReason reason) {
        return switch (reason) {
            case CONTROLS_EXHAUSTED -> group == Group.EXPERIMENTAL;
            case NO_CANDIDATE -> group == Group.CONTROL;
            case MISSING_COVARIATE, NO_EXACT_PARTNER, OUTSIDE_CALIPER -> true;
        };
    }

    private void add(Map<String, long[]> to, String reason, int place) {
        long[] count = to.computeIfAbsent(reason, unforeseen -> new long[2]);
        count[0]++;
        count[1] += cohort.children()[place];
    }
}
