package nl.terugblik.keys;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM under one key: what is sealed can be neither read nor changed without it. Not for use by several threads
 * at once.
 */
public final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final Cipher cipher;
    /** For seals under other keys: a cipher that changes keys works each one out anew. */
    private final Cipher cipherForOthers;

    private final RandomBytes random;

    /** A seal under this key of 32 bytes. */
    public Seal(byte[] key) {
        this(key, new RandomBytes(), newCipher(), newCipher());
    }

    private Seal(byte[] key, RandomBytes random, Cipher cipher, Cipher cipherForOthers) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
        this.cipher = cipher;
        this.cipherForOthers = cipherForOthers;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** A new random key, to be wrapped by {@link #seal} and handed to {@link #under}. */
    public byte[] newKey() {
        return random.next(KEY_BYTES);
    }

    /** A seal under another key that shares this one's source of randomness, so both belong to one thread. */
    public Seal under(byte[] otherKey) {
        return new Seal(otherKey, random, cipherForOthers, cipherForOthers);
    }

    /** The nonce, the sealed content and its tag, 28 bytes longer than the content. */
    public byte[] seal(byte[] content) {
        return seal(content, content.length);
    }

    /** Seals the first bytes of a buffer. */
    public byte[] seal(byte[] content, int length) {
        byte[] nonce = random.next(NONCE_BYTES);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + length + TAG_BITS / 8);
            cipher.doFinal(content, 0, length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /**
     * Opens what was sealed under the same key.
     *
     * @throws BrokenSeal when it was sealed under another key, or changed since
     */
    public byte[] open(byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new BrokenSeal();
        }
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal();
        }
    }
}
