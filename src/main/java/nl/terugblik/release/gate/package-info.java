/**
 * The last gate: every byte that leaves is looked through for what is withheld, however it got there.
 *
 * <p>Start at {@link nl.terugblik.release.gate.LastGate}. It may use {@code signing}, for the refusal.
 */
@NullMarked
package nl.terugblik.release.gate;

import org.jspecify.annotations.NullMarked;
