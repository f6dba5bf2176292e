package nl.terugblik.keys;

import java.nio.ByteBuffer;
import nl.terugblik.casefile.Pseudonym;

/**
 * Makes tombstones: a keyed hash of a family's pseudonym, by which a later delivery of the family is known and which
 * tells nobody without the key which family it was. Not for use by several threads at once.
 */
public final class Tombstones {

    private final Hmac hmac;

    Tombstones(byte[] key) {
        hmac = Hmac.of(key);
    }

    /** The tombstone of a family, 32 bytes. */
    public byte[] of(Pseudonym family) {
        return hmac.digest(ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(family.high())
                .putLong(family.low())
                .array());
    }
}
