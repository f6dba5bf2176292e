package nl.terugblik.accounts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of a phone's second factor: six digits of HMAC-SHA-1 over half minutes, as RFC 6238 has them and as every
 * authenticator takes them.
 */
public final class OneTimeCode {

    static final int STEP_SECONDS = 30;
    static final int DIGITS = 6;

    private static final int SECRET_BYTES = 20;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LETTER_BITS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    /** A new secret, in base 32. */
    public static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return base32(bytes);
    }

    /**
     * The step of time that a code is of, if it is of this step or of one beside it and none after it was used.
     *
     * @param secret the secret, in base 32
     * @param code what was typed; blanks do not count
     * @param lastStep the step of the last code that was taken
     */
    public static OptionalLong step(String secret, String code, Instant now, long lastStep) {
        String digits = code.replaceAll("\\s", "");
        long here = now.getEpochSecond() / STEP_SECONDS;
        for (long step = here - 1; step <= here + 1; step++) {
            if (step > lastStep
                    && MessageDigest.isEqual(
                            code(bytes(secret), step, DIGITS).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                            digits.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The code of a moment. */
    public static String at(String secret, Instant moment) {
        return code(bytes(secret), moment.getEpochSecond() / STEP_SECONDS, DIGITS);
    }

    /** The code of a step: section 5.3 of RFC 4226. */
    static String code(byte[] key, long step, int digits) {
        byte[] hash = hmac(key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
        return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-1", e);
        }
    }

    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        long held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = (held << Byte.SIZE | next & 0xff) & 0xffff;
            bits += Byte.SIZE;
            while (bits >= LETTER_BITS) {
                bits -= LETTER_BITS;
                text.append(LETTERS.charAt((int) (held >> bits & 31)));
            }
        }
        if (bits > 0) {
            text.append(LETTERS.charAt((int) (held << LETTER_BITS - bits & 31)));
        }
        return text.toString();
    }

    static byte[] bytes(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * LETTER_BITS / Byte.SIZE);
        int held = 0;
        int bits = 0;
        for (char letter : base32.toCharArray()) {
            held = (held << LETTER_BITS | LETTERS.indexOf(letter)) & 0xffff;
            bits += LETTER_BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }
}
