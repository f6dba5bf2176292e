/**
 * Tables of any researcher as CSV: read into a table that can be matched, and what came of it written down again.
 *
 * <p>Start at {@link nl.terugblik.matching.csv.CsvTable} for reading, at {@link nl.terugblik.matching.csv.MatchesFile} and
 * {@link nl.terugblik.matching.csv.BalanceFile} for writing. A file is read twice: first to find out who its rows are and
 * what its columns hold, then for the values, so that nothing is held but numbers, codes and ids. What cannot be read is a
 * sentence with file, line and column, never with a value.
 */
@NullMarked
@NamedInterface("csv")
package nl.terugblik.matching.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
