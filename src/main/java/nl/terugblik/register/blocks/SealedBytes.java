package nl.terugblik.register.blocks;

import nl.terugblik.keys.Seal;

/**
 * Bytes sealed under a key of their own, beside that key, wrapped by the register's.
 *
 * @param wrappedKey their key
 * @param sealed the bytes
 */
public record SealedBytes(byte[] wrappedKey, byte[] sealed) {

    /** Seals bytes under a new key. */
    public static SealedBytes of(byte[] content, Seal storage) {
        byte[] key = storage.newKey();
        return new SealedBytes(storage.seal(key), storage.under(key).seal(content));
    }

    /** What was sealed. */
    public byte[] open(Seal storage) {
        return storage.under(storage.open(wrappedKey)).open(sealed);
    }
}
