package nl.terugblik.ledger.stored;

import nl.terugblik.ledger.tree.Hash;

/**
 * An entry as the register keeps it.
 *
 * @param n its number
 * @param line its line
 * @param leaf the hash that was taken of the line when it was written
 */
public record StoredEntry(long n, String line, Hash leaf) {

    /** Whether the line is what the hash was taken of. */
    public boolean isAsWritten() {
        return Hash.ofEntry(line).equals(leaf);
    }
}
