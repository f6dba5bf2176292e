/**
 * Runs as the console sees them without the register: from the mirror of the ledger, the logs of commands and what runs left in
 * their folders.
 *
 * <p>Start at {@link nl.terugblik.console.run.Runs}. A file of a run is given out only as the ledger recorded it
 * ({@link nl.terugblik.console.run.RecordedFiles}). It may use {@code lines}.
 */
@NullMarked
package nl.terugblik.console.run;

import org.jspecify.annotations.NullMarked;
