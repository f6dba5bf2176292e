package nl.terugblik.keys;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Keyed hashes of what may hold few rows: a delivery, one of its files, what a run rests on. Whoever has no key can test no
 * guess on them, however few numbers and days there are to guess. They outlive {@code rekey}, so that a delivery is known
 * again. Not for use by several threads at once.
 */
public final class Fingerprints {

    private final Hmac hmac;

    Fingerprints(byte[] key) {
        hmac = Hmac.of(key);
    }

    /** Keyed hashes under a key of their own, of 32 bytes. */
    public static Fingerprints under(byte[] key) {
        return new Fingerprints(key.clone());
    }

    /** The fingerprint of something by its plain hash, or by what tells it: 64 lower-case hexadecimal digits. */
    public String of(String plain) {
        return HexFormat.of().formatHex(hmac.digest(plain.getBytes(StandardCharsets.UTF_8)));
    }
}
