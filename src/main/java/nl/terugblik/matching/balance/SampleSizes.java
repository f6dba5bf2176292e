package nl.terugblik.matching.balance;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import nl.terugblik.matching.Matching;
import nl.terugblik.matching.MatchingTable;
import nl.terugblik.matching.UnmatchedReason;

/** How many rows there are in each group, how many are matched, and why the others are not. */
public record SampleSizes(Group treated, Group control) {

    /**
     * The rows of one group.
     *
     * @param rows all of them
     * @param matched those in a set
     * @param effective Kish's effective sample size of the matched ones: how many rows of equal weight would say as much,
     *     at most as many as are matched; 0 where nobody is
     * @param unmatched those in no set, by every reason there is, in the order of reasons
     */
    public record Group(int rows, int matched, double effective, Map<UnmatchedReason, Integer> unmatched) {

        public Group {
            Map<UnmatchedReason, Integer> all = new EnumMap<>(UnmatchedReason.class);
            for (UnmatchedReason reason : UnmatchedReason.values()) {
                all.put(reason, unmatched.getOrDefault(reason, 0));
            }
            unmatched = Collections.unmodifiableMap(all);
            if (rows != matched + all.values().stream().mapToInt(count -> count).sum()) {
                throw new IllegalArgumentException("every row is matched, or has a reason why it is not");
            }
        }
    }

    /** The sizes of a table's groups before matching and after. */
    public static SampleSizes of(MatchingTable table, Matching matching) {
        Samples samples = Samples.of(table, matching, table.keys().order(), new int[table.rows()], 1);
        Map<UnmatchedReason, Integer> treated = new EnumMap<>(UnmatchedReason.class);
        Map<UnmatchedReason, Integer> control = new EnumMap<>(UnmatchedReason.class);
        for (Matching.Unmatched row : matching.unmatched()) {
            (table.isTreated(row.row()) ? treated : control).merge(row.reason(), 1, Integer::sum);
        }
        return new SampleSizes(
                group(samples.all().treated(), samples.matched().treated(), treated),
                group(samples.all().control(), samples.matched().control(), control));
    }

    private static Group group(Tally all, Tally matched, Map<UnmatchedReason, Integer> unmatched) {
        double effective = matched.rows() == 0 ? 0 : matched.effectiveSize();
        return new Group(all.rows(), matched.rows(), effective, unmatched);
    }
}
