/**
 * The run that something is released from, held against what the ledger recorded of it.
 *
 * <p>Start at {@link nl.terugblik.release.source.SourceRun}. It may use {@code outside} (to read JSON) and {@code signing}, and is open to the modules that keep the log.
 */
@NullMarked
@NamedInterface("source")
package nl.terugblik.release.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
