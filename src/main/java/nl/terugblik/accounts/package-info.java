/**
 * Who may sign in to the console: names, roles, and what they prove themselves by, in a file of the work folder.
 *
 * <p>Start at {@link nl.terugblik.accounts.Accounts}. Nothing here needs the register, its lock or its key, so that whoever
 * leaves can be shut out while a run is on. It may use {@code files} and {@code ledger}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"files", "ledger", "ledger :: entry"})
package nl.terugblik.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
