package nl.terugblik.source;

import java.util.OptionalDouble;

/**
 * What may be expected of a column of an agency's deliveries, by those who know the source.
 *
 * @param table name of the canonical table
 * @param column name of the canonical column
 * @param complete the least share, from 0 to 1, of its cells that is filled, of those that could be; empty for any
 * @param malformed the largest share of rows in which it breaks a rule of conformance; empty for any
 * @param implausible the largest share of rows in which it breaks a rule of plausibility; empty for any
 * @param note why it is expected, for whoever reads that it was not met
 * @param place where the profile speaks of its table
 */
public record Expectation(
        String table,
        String column,
        OptionalDouble complete,
        OptionalDouble malformed,
        OptionalDouble implausible,
        String note,
        String place) {}
