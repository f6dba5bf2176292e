package nl.terugblik.keys;

import java.security.SecureRandom;
import java.util.Arrays;

/** Unpredictable bytes, drawn from the system a page at a time; none is handed out twice. */
final class RandomBytes {

    private static final int PAGE_BYTES = 4096;

    private final SecureRandom source = new SecureRandom();
    private final byte[] page = new byte[PAGE_BYTES];
    private int used = PAGE_BYTES;

    /** The next bytes, at most a page. */
    byte[] next(int count) {
        if (used + count > PAGE_BYTES) {
            source.nextBytes(page);
            used = 0;
        }
        byte[] drawn = Arrays.copyOfRange(page, used, used + count);
        Arrays.fill(page, used, used + count, (byte) 0);
        used += count;
        return drawn;
    }
}
