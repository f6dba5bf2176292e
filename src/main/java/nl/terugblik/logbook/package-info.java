/**
 * The log for whoever looks after the program: a line an event, in words, with who did what in which run. It proves
 * nothing, which the ledger does; it holds nothing of a person but the name of who gave the command.
 *
 * <p>Start at {@link nl.terugblik.logbook.Logbook}. It may use {@code files}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Logbook",
        allowedDependencies = {"files"})
package nl.terugblik.logbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
