/**
 * The check that nobody touched anything since: the log of acts, the tables that follow from it, and every file and row that it
 * speaks of, each against what was entered; in sentences that say what is not as it was, and since when.
 *
 * <p>Start at {@link nl.terugblik.verification.Verification}. It may use {@code ledger} with its rooms, {@code audit} (for
 * runs), {@code release}, {@code register} and {@code keys} (for what is sealed), {@code files} and {@code wording}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Verification",
        allowedDependencies = {
            "ledger",
            "ledger :: entry",
            "ledger :: stored",
            "ledger :: tree",
            "ledger :: note",
            "ledger :: tables",
            "audit :: projection",
            "audit :: run",
            "release",
            "release :: signing",
            "register",
            "keys",
            "files",
            "wording"
        })
package nl.terugblik.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
