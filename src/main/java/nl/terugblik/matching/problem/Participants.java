package nl.terugblik.matching.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.terugblik.matching.CannotMatch;
import nl.terugblik.matching.Covariate;
import nl.terugblik.matching.MatchingTable;
import nl.terugblik.matching.MissingPolicy;

/**
 * The rows of a table that take part in matching, numbered anew in the order of their keys.
 *
 * @param rows for each number the row's place in the table
 */
public record Participants(int[] rows) {

    public static Participants of(MatchingTable table, Set<String> columns, MissingPolicy policy) {
        List<Covariate> read = columns.stream().map(table::covariate).toList();
        if (policy == MissingPolicy.FAIL) {
            refuseMissing(table, read);
        }
        int[] rows = IntStream.range(0, table.rows())
                .filter(row -> policy == MissingPolicy.CATEGORY
                        || read.stream().noneMatch(covariate -> covariate.isMissing(row)))
                .boxed()
                .sorted(table.keys()::compare)
                .mapToInt(Integer::intValue)
                .toArray();
        refuseEmptyGroup(table, rows);
        return new Participants(rows);
    }

    private static void refuseMissing(MatchingTable table, List<Covariate> read) {
        List<String> lacking = new ArrayList<>();
        for (Covariate covariate : read) {
            long missing = IntStream.range(0, table.rows())
                    .filter(covariate::isMissing)
                    .count();
            if (missing > 0) {
                lacking.add(covariate.name() + " in " + missing + (missing == 1 ? " row" : " rows"));
            }
        }
        if (!lacking.isEmpty()) {
            throw new CannotMatch("Values are missing: " + lacking.stream().collect(Collectors.joining(", "))
                    + "; complete them, or set missing to drop or category.");
        }
    }

    private static void refuseEmptyGroup(MatchingTable table, int[] rows) {
        long treated = IntStream.of(rows).filter(table::isTreated).count();
        if (treated == 0 || treated == rows.length) {
            throw new CannotMatch("There are no " + (treated == 0 ? "treated" : "control") + " rows to match"
                    + (rows.length < table.rows() ? " among those without a missing covariate." : "."));
        }
    }
}
