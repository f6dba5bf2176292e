/**
 * Backups of the register, with its ledger and job repository: one file that any supported database can be filled from
 * again, each table with its hash, and never the key.
 *
 * <p>Start at {@link nl.terugblik.backup.Backup} and {@link nl.terugblik.backup.Restore}. It may use {@code register} (for
 * what must not come back with a backup), {@code ledger} (which is never taken back), {@code keys} and {@code files}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Backup",
        allowedDependencies = {
            "register",
            "register :: documents",
            "register :: erasure",
            "ledger",
            "ledger :: note",
            "ledger :: stored",
            "ledger :: tables",
            "ledger :: tree",
            "keys",
            "files"
        })
package nl.terugblik.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
