package nl.terugblik.ledger.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A hash of SHA-256: of an entry, of two hashes, or of nothing.
 *
 * @param bytes 32 bytes
 */
public record Hash(byte[] bytes) {

    /** How long a hash is. */
    public static final int BYTES = 32;

    /** The root of a tree of no entries. */
    public static final Hash OF_NOTHING = new Hash(digest().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    public Hash {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes");
        }
    }

    /** The hash of an entry: a zero byte before its UTF-8 bytes. */
    public static Hash ofEntry(String line) {
        MessageDigest digest = digest();
        digest.update(LEAF);
        return new Hash(digest.digest(line.getBytes(StandardCharsets.UTF_8)));
    }

    /** The hash of two trees side by side. */
    static Hash of(Hash left, Hash right) {
        MessageDigest digest = digest();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** A hash that was written in base64, of just that length. */
    public static Hash ofBase64(String text) {
        return new Hash(Base64.getDecoder().decode(text));
    }

    /** In base64, with its padding. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
