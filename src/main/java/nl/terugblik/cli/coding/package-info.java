/**
 * The command for rounds of people who code.
 *
 * <p>Start at {@link nl.terugblik.cli.coding.CodingCommand}. It may use {@code session} and the rooms below that.
 */
@NullMarked
package nl.terugblik.cli.coding;

import org.jspecify.annotations.NullMarked;
