package nl.terugblik.matching;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The keys of a table's rows: the first 16 bytes of SHA-256 over seed, line feed and identity. They stand for rows where
 * nothing else tells them apart, so that no order of rows in a file decides; a chance that two differing rows share a
 * key there is none worth naming.
 */
public final class RowKeys {

    private static final int FIRST_ROOM = 1024;

    private final MessageDigest digest = sha256();
    private final byte[] seed;
    private long[] high = new long[FIRST_ROOM];
    private long[] low = new long[FIRST_ROOM];
    private int size;

    /** No keys yet, for this seed. */
    public RowKeys(long seed) {
        this.seed = (seed + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Adds the key of the next row.
     *
     * @param identity what identifies the row: its id, or its content
     */
    public void add(String identity) {
        if (size == high.length) {
            high = Arrays.copyOf(high, 2 * size);
            low = Arrays.copyOf(low, 2 * size);
        }
        digest.update(seed);
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(identity.getBytes(StandardCharsets.UTF_8)));
        high[size] = hash.getLong();
        low[size] = hash.getLong();
        size++;
    }

    /** How many rows have a key. */
    public int size() {
        return size;
    }

    /** Compares the keys of two rows, as unsigned numbers. */
    public int compare(int row, int other) {
        int first = Long.compareUnsigned(high[row], high[other]);
        return first != 0 ? first : Long.compareUnsigned(low[row], low[other]);
    }

    /** The rows in the order of their keys; rows that share a key, in the order in which they were added. */
    public int[] order() {
        // Sorted as plain numbers, the upper bits of a key before the row: a million rows need no objects.
        long rows = Long.highestOneBit(Math.max(1, size)) * 2 - 1;
        long[] sorted = new long[size];
        for (int row = 0; row < size; row++) {
            sorted[row] = (high[row] & ~rows | row) ^ Long.MIN_VALUE;
        }
        Arrays.sort(sorted);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int row = (int) (sorted[i] & rows);
            int place = i;
            while (place > 0 && compare(order[place - 1], row) > 0) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = row;
        }
        return order;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
