/**
 * An entry of a log: what was done, by whom, and the one line that says so.
 *
 * <p>Start at {@link nl.terugblik.ledger.entry.Entry}. It uses {@code tree} alone.
 */
@NullMarked
@NamedInterface("entry")
package nl.terugblik.ledger.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
