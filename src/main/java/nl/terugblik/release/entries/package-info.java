/**
 * The ledger of releases: who may sign, what was asked, looked at and agreed to, as entries of the register's log of acts.
 *
 * <p>Start at {@link nl.terugblik.release.entries.Ledger}. It may use {@code signing}, and is open to the modules that keep the log.
 */
@NullMarked
@NamedInterface("entries")
package nl.terugblik.release.entries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
