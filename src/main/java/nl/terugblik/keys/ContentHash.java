package nl.terugblik.keys;

import java.util.Arrays;

/** A keyed hash of stored content, to tell whether a case file changed. Not for use by several threads at once. */
public final class ContentHash {

    /** Bytes in a hash. */
    public static final int BYTES = 16;

    private final Hmac hmac;

    ContentHash(byte[] key) {
        hmac = Hmac.of(key);
    }

    /** The hash of this content. */
    public byte[] of(byte[] content) {
        return Arrays.copyOf(hmac.digest(content), BYTES);
    }
}
