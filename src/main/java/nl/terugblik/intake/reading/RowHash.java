package nl.terugblik.intake.reading;

import java.nio.charset.StandardCharsets;

/**
 * A 128-bit fingerprint of a row's cells, to find rows that repeat each other within one delivery. It is not keyed and
 * not kept: it lives in sealed files for the length of an intake.
 */
public final class RowHash {

    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;
    private static final char BETWEEN_CELLS = '\uFFFE';

    private long a;
    private long b;

    /** Starts anew. */
    public void start() {
        a = FIRST;
        b = SECOND;
    }

    /** Adds a cell. */
    public void cell(String text) {
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        endCell();
    }

    /** Adds a cell that lies in UTF-8. */
    void cell(byte[] text, int offset, int length) {
        long x = a;
        long y = b;
        for (int i = offset; i < offset + length; i++) {
            byte c = text[i];
            if (c < 0) {
                cell(new String(text, offset, length, StandardCharsets.UTF_8));
                return;
            }
            x = (x ^ c) * FIRST;
            y = (y + c) * SECOND;
            y ^= y >>> 29;
        }
        a = x;
        b = y;
        endCell();
    }

    private void character(char c) {
        a = (a ^ c) * FIRST;
        b = (b + c) * SECOND;
        b ^= b >>> 29;
    }

    private void endCell() {
        long x = a;
        long y = b;
        a = (x ^ BETWEEN_CELLS) * FIRST;
        a ^= a >>> 31;
        b = (y + BETWEEN_CELLS) * SECOND;
    }

    /** The first half. */
    public long first() {
        return mixed(a);
    }

    /** The second half. */
    public long second() {
        return mixed(b);
    }

    /** Spreads every bit over all (the finaliser of MurmurHash3). */
    private static long mixed(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
        h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return h ^ (h >>> 33);
    }
}
