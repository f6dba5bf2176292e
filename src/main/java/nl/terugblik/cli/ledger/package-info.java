/**
 * The commands that read what was done: runs, the ledger, its verification, and runs beside one another.
 *
 * <p>Start at {@link nl.terugblik.cli.ledger.RunsCommand}. It may use {@code session} and the rooms below that.
 */
@NullMarked
package nl.terugblik.cli.ledger;

import org.jspecify.annotations.NullMarked;
