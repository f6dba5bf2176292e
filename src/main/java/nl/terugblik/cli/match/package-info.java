/**
 * Matching of a researcher's own table, from the command and the file to a folder of results.
 *
 * <p>Start at {@link nl.terugblik.cli.match.MatchedTable}; {@link nl.terugblik.cli.match.MatchFolder} writes it and
 * {@link nl.terugblik.cli.match.MatchText} tells it. It may use {@code session}
 * and the rooms below that.
 */
@NullMarked
package nl.terugblik.cli.match;

import org.jspecify.annotations.NullMarked;
