/**
 * What others do with checkpoints: cosign them, write them down on paper, and check proofs, with nothing of the register at
 * hand.
 *
 * <p>Start at {@link nl.terugblik.ledger.witness.Cosigning}. It uses {@code note} and {@code tree}.
 */
@NullMarked
@NamedInterface("witness")
package nl.terugblik.ledger.witness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
