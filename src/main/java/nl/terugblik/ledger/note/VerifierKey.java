package nl.terugblik.ledger.note;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Who signs notes, and by which key: the public half.
 *
 * @param name whose key it is: no blanks and no plus
 * @param type what its signatures are
 * @param key the public key, 32 bytes
 */
public record VerifierKey(String name, Type type, byte[] key) {

    private static final Pattern NAME = Pattern.compile("[^\\s+\\p{Z}\\p{Cntrl}]{1,200}");
    private static final int ID_BYTES = 4;

    /** What a signature is. */
    public enum Type {
        /** A signature under the text. */
        SIGNATURE((byte) 0x01),
        /** A signature of someone who saw that the log only grew, with the moment. */
        COSIGNATURE((byte) 0x04);

        private final byte code;

        Type(byte code) {
            this.code = code;
        }
    }

    public VerifierKey {
        if (!NAME.matcher(name).matches()) {
            throw new NotANote("The name of a key has no blanks and no plus.");
        }
        if (key.length != Ed25519.PUBLIC_BYTES) {
            throw new NotANote("A public key of Ed25519 has 32 bytes.");
        }
    }

    /** The key that a text such as {@code name+00112233+AQ…} tells of. */
    public static VerifierKey of(String text) {
        String[] parts = text.split("\\+", 3);
        try {
            byte[] typed = Base64.getDecoder().decode(parts.length == 3 ? parts[2] : "");
            for (Type type : Type.values()) {
                if (typed.length > 0 && typed[0] == type.code) {
                    VerifierKey key = new VerifierKey(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
                    if (key.id().equals(parts[1])) {
                        return key;
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new NotANote("This is no public key of a signed note.");
    }

    /** The first 8 hexadecimal digits of the hash of name and key, by which a signature says whose it is. */
    public String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    byte[] idBytes() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(type.code);
            return Arrays.copyOf(digest.digest(key), ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The key as text. */
    public String text() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(Ed25519.join(new byte[] {type.code}, key));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey verifier && text().equals(verifier.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
