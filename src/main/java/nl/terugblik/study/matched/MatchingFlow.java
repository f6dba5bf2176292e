package nl.terugblik.study.matched;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.cohort.Flow;
import nl.terugblik.matching.Matching;
import nl.terugblik.matching.UnmatchedReason;

/** Where the families that screening let through went: not matched, and why, or into the matched cohort. */
final class MatchingFlow {

    private final Cohort cohort;
    private final Map<String, long[]> unmatched = new LinkedHashMap<>();
    private final Map<String, long[]> matched = new LinkedHashMap<>();

    private MatchingFlow(Cohort cohort) {
        this.cohort = cohort;
        for (String group :
                List.of(cohort.comparison().treated(), cohort.comparison().control())) {
            for (UnmatchedReason reason : UnmatchedReason.values()) {
                if (canBe(group, reason)) {
                    unmatched.put(name(group, reason.id()), new long[2]);
                }
            }
            matched.put(group, new long[2]);
        }
        unmatched.put(name(cohort.comparison().control(), Cohort.SHARES_CHILD), new long[2]);
    }

    /** The rows of the flow; reasons that nobody has are there with zero. */
    static List<Flow.Row> of(MatchedSpecification specification, Cohort cohort) {
        MatchingFlow flow = new MatchingFlow(cohort);
        for (Matching.Unmatched row : specification.matching().unmatched()) {
            flow.addUnmatched(specification.place(row.row()), row.reason().id());
        }
        cohort.sharing().stream().forEach(place -> flow.addUnmatched(place, Cohort.SHARES_CHILD));
        for (int place = 0; place < cohort.size(); place++) {
            if (specification.part(place).isPresent()) {
                flow.add(flow.matched, cohort.group(place), place);
            }
        }
        List<Flow.Row> rows = new ArrayList<>();
        flow.unmatched.forEach((reason, count) -> rows.add(new Flow.Row(Flow.MATCHING, reason, count[0], count[1])));
        flow.matched.forEach((group, count) -> rows.add(new Flow.Row(Flow.COHORT, group, count[0], count[1])));
        return rows;
    }

    private boolean canBe(String group, UnmatchedReason reason) {
        return switch (reason) {
            case CONTROLS_EXHAUSTED -> group.equals(cohort.comparison().treated());
            case NO_CANDIDATE -> group.equals(cohort.comparison().control());
            case MISSING_COVARIATE, NO_EXACT_PARTNER, OUTSIDE_CALIPER -> true;
        };
    }

    private void addUnmatched(int place, String reason) {
        add(unmatched, name(cohort.group(place), reason), place);
    }

    private void add(Map<String, long[]> counts, String name, int place) {
        long[] count = counts.computeIfAbsent(name, unforeseen -> new long[2]);
        count[0]++;
        count[1] += cohort.children()[place];
    }

    private static String name(String group, String reason) {
        return group + "." + reason;
    }
}
