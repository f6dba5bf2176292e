package nl.terugblik.matching.csv;

import java.util.function.IntFunction;

/**
 * What the rows of a table are called in a file of matches.
 *
 * @param idColumn the heading of ids
 * @param ids the id of a row, by its place in the table
 * @param groupColumn the heading of groups
 * @param groups the group of a row, by its place in the table
 */
public record RowNames(String idColumn, IntFunction<String> ids, String groupColumn, IntFunction<String> groups) {}
