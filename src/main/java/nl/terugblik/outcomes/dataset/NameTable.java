package nl.terugblik.outcomes.dataset;

import java.util.Arrays;
import nl.terugblik.files.CsvBytes;

/** Names that are looked up in any order, each with a number from 0 in the order in which they came first. */
final class NameTable {

    private static final int NONE = -1;

    private byte[] text = new byte[1024];
    private int[] ends = new int[32];
    private int[] slots = new int[64];
    private int size;

    NameTable() {
        Arrays.fill(slots, NONE);
    }

    int size() {
        return size;
    }

    /** The number of the name in a cell; below 0 where it is none of them. */
    int find(CsvRows.Row row, int cell) {
        return slots[slot(row, cell)];
    }

    /** The number of the name in a cell, which is one more of them where it was none. */
    int add(CsvRows.Row row, int cell) {
        int slot = slot(row, cell);
        if (slots[slot] != NONE) {
            return slots[slot];
        }
        int start = start(size);
        int length = row.length(cell);
        if (start + length > text.length) {
            text = Arrays.copyOf(text, Math.max(start + length, start + (start >> 1)));
        }
        row.copy(cell, text, start);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + (size >> 1));
        }
        ends[size] = start + length;
        slots[slot] = size++;
        if (size > slots.length / 2) {
            spread();
        }
        return size - 1;
    }

    /** The slot of the name in a cell, or the one that it would have. */
    private int slot(CsvRows.Row row, int cell) {
        int slot = row.hash(cell) & (slots.length - 1);
        while (slots[slot] != NONE && row.compare(cell, text, start(slots[slot]), ends[slots[slot]]) != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void spread() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, NONE);
        for (int name = 0; name < size; name++) {
            int slot = CsvBytes.hash(text, start(name), ends[name]) & (slots.length - 1);
            while (slots[slot] != NONE) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = name;
        }
    }

    private int start(int name) {
        return name == 0 ? 0 : ends[name - 1];
    }
}
