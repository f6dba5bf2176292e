/**
 * The ledger of runs: what was done, when, with which files and to what end, for whoever must account for it later.
 *
 * <p>Start at {@link nl.terugblik.audit.RunLedger}. It records runs, their steps, files and counts, and holds no word
 * about any family. What is done to a run is an entry of the log of acts ({@code ledger}), of which the tables here are a
 * projection (room {@code projection}); what is told of a run are plain values (room {@code run}). It may use {@code ledger}, {@code files} and {@code wording}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"ledger", "ledger :: entry", "ledger :: stored", "files", "wording"})
package nl.terugblik.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
