/**
 * The auditor's pages, which only read: the ledger, who looked at whom, checkpoints, releases, lineage, and verification.
 *
 * <p>Start at {@link nl.terugblik.console.auditor.LedgerPage}. What reads the register is a command in a process of its own. It may
 * use {@code pages}, {@code run} and {@code lines}, and the rooms of the frame.
 */
@NullMarked
package nl.terugblik.console.auditor;

import org.jspecify.annotations.NullMarked;
