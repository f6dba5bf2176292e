/**
 * The way into the ledger and the log of who looked for whoever only reads.
 *
 * <p>Start at {@link nl.terugblik.console.door.Door}. It uses {@code place}.
 */
@NullMarked
package nl.terugblik.console.door;

import org.jspecify.annotations.NullMarked;
