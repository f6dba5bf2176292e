package nl.terugblik.cli.match;

import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.matching.Matcher;
import nl.terugblik.matching.Matching;
import nl.terugblik.matching.Specification;
import nl.terugblik.matching.balance.Balance;
import nl.terugblik.matching.balance.SampleSizes;
import nl.terugblik.matching.csv.CsvTable;

/**
 * A table with what matching made of it.
 *
 * @param source the table as it was read
 * @param matching its sets and weights
 * @param balance how alike the groups are
 * @param sizes how many rows there are, and are matched
 * @param threshold how large a standardized mean difference may be, above 0
 */
public record MatchedTable(CsvTable source, Matching matching, Balance balance, SampleSizes sizes, double threshold) {

    /**
     * Matches a table.
     *
     * @throws nl.terugblik.matching.CannotMatch when it cannot be matched so
     */
    public static MatchedTable of(CsvTable source, Specification specification, double threshold) {
        Matching matching = Matcher.match(source.table(), specification);
        return new MatchedTable(
                source,
                matching,
                Balance.of(source.table(), matching),
                SampleSizes.of(source.table(), matching),
                threshold);
    }

    /** What a reader must know before using it, as sentences. */
    List<String> warnings() {
        return Stream.concat(source.remarks().stream(), matching.warnings().stream())
                .toList();
    }
}
