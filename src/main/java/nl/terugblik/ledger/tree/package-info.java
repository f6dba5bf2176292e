/**
 * Merkle trees over entries, as in RFC 6962: roots, and proofs that an entry is in a log and that a log only grew.
 *
 * <p>Start at {@link nl.terugblik.ledger.tree.Tree}. It uses no other room.
 */
@NullMarked
@NamedInterface("tree")
package nl.terugblik.ledger.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
