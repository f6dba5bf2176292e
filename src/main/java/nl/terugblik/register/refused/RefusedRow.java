package nl.terugblik.register.refused;

import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;

/**
 * A row that was refused, with what it says: for the sealed quarantine and nowhere else.
 *
 * @param table the table's name
 * @param line the line it starts on
 * @param family the family it belongs to, where that could be read
 * @param key its primary key, where that could be read
 * @param text the bytes of the row
 */
public record RefusedRow(String table, int line, Optional<Pseudonym> family, Optional<Key> key, byte[] text) {

    /**
     * A primary key.
     *
     * @param number what stands in the row
     * @param first the first half of the fingerprint by which an intake knows it
     * @param second the second half
     */
    public record Key(String number, long first, long second) {}
}
