/**
 * How long files beside the register are kept, by a policy: spools, logs, the steward's files of deliveries, and results of
 * studies that were carried out again since. What goes is entered before it goes; the ledger itself never does.
 *
 * <p>Start at {@link nl.terugblik.retention.Pruning}. It may use {@code audit} (for runs), {@code ledger} (for entries),
 * {@code register} (which deliveries there are), {@code protocol} (for its own file) and {@code files}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Retention",
        allowedDependencies = {"audit", "audit :: run", "ledger", "ledger :: entry", "register", "protocol", "files"})
package nl.terugblik.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
