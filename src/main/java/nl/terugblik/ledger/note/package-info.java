/**
 * Signed notes and the checkpoints of a log in them, as C2SP's signed-note, tlog-checkpoint and tlog-cosignature have them,
 * and the names that logs have there.
 *
 * <p>Start at {@link nl.terugblik.ledger.note.SignedNote}. It uses {@code tree} for roots.
 */
@NullMarked
@NamedInterface("note")
package nl.terugblik.ledger.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
