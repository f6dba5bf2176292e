package nl.terugblik.intake.spool;

import java.util.Arrays;
import nl.terugblik.casefile.Pseudonym;

/** Pseudonyms that occur together, each with a small number in the order in which they came, from 0. */
public final class Numbered {

    private static final int FEW = 16;

    private long[] high = new long[FEW];
    private long[] low = new long[FEW];
    private int[] slots = new int[2 * FEW];
    private int size;

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Starts anew. */
    public void clear() {
        if (slots.length > 2 * FEW) {
            slots = new int[2 * FEW];
            high = new long[FEW];
            low = new long[FEW];
        } else if (size > 0) {
            Arrays.fill(slots, 0);
        }
        size = 0;
    }

    /** The number of a pseudonym, a new one where it did not occur yet. */
    public int of(long first, long last) {
        int slot = slot(first, last);
        if (slots[slot] == 0) {
            if (size == high.length) {
                grow();
                slot = slot(first, last);
            }
            high[size] = first;
            low[size] = last;
            slots[slot] = ++size;
        }
        return slots[slot] - 1;
    }

    private int slot(long first, long last) {
        int mask = slots.length - 1;
        int slot = (int) last & mask;
        while (slots[slot] != 0 && (low[slots[slot] - 1] != last || high[slots[slot] - 1] != first)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        high = Arrays.copyOf(high, 2 * size);
        low = Arrays.copyOf(low, 2 * size);
        slots = new int[4 * size];
        for (int number = 0; number < size; number++) {
            slots[slot(high[number], low[number])] = number + 1;
        }
    }

    /** The first 64 bits of the pseudonym with this number. */
    public long high(int number) {
        return high[number];
    }

    /** Its last 64 bits. */
    public long low(int number) {
        return low[number];
    }

    /** The pseudonym with this number. */
    public Pseudonym get(int number) {
        return new Pseudonym(high[number], low[number]);
    }

    /** Compares as the pseudonyms are compared; a negative number, which stands for none, comes before any. */
    public int compare(int a, int b) {
        if (a < 0 || b < 0) {
            return Boolean.compare(a >= 0, b >= 0);
        }
        int order = Long.compareUnsigned(high[a], high[b]);
        return order == 0 ? Long.compareUnsigned(low[a], low[b]) : order;
    }
}
