/**
 * What the register keeps of entries: their lines, and whom they tell of by salted hashes alone.
 *
 * <p>Start at {@link nl.terugblik.ledger.stored.StoredEntry} and {@link nl.terugblik.ledger.stored.Subjects}. It uses {@code tree} alone.
 */
@NullMarked
@NamedInterface("stored")
package nl.terugblik.ledger.stored;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
