package nl.terugblik.matching.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import nl.terugblik.files.table.UnreadableTable;

/** The ids of a file while it is read, each known to be the only one of its kind. */
final class KnownIds {

    private static final int EMPTY = -1;
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private byte[] utf8 = new byte[1 << 12];
    private int[] ends = new int[1 << 10];
    private int[] slots = new int[1 << 12];
    private int size;

    KnownIds() {
        Arrays.fill(slots, EMPTY);
    }

    /** Adds the id of the next row, or says which earlier row has it. */
    OptionalInt add(String id) {
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        if (2 * size > slots.length) {
            rehash();
        }
        int slot = slot(text, 0, text.length);
        if (slots[slot] != EMPTY) {
            return OptionalInt.of(slots[slot]);
        }
        slots[slot] = size;
        append(text);
        return OptionalInt.empty();
    }

    RowIds toRowIds() {
        return RowIds.texts(Arrays.copyOf(utf8, start(size)), Arrays.copyOf(ends, size));
    }

    private int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    private void append(byte[] text) {
        int start = start(size);
        if ((long) start + text.length > LARGEST) {
            throw new UnreadableTable("The ids of the table are together longer than 2 GB; use shorter ones.");
        }
        if (start + text.length > utf8.length) {
            utf8 = Arrays.copyOf(utf8, (int) Math.min(LARGEST, 2L * (start + text.length)));
        }
        System.arraycopy(text, 0, utf8, start, text.length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        ends[size++] = start + text.length;
    }

    /** Where a text is, or would go. */
    private int slot(byte[] source, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + source[i];
        }
        hash *= 0x9E3779B1; // spreads ids that differ in their last digits only
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != EMPTY && !isAt(slots[slot], source, from, to)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean isAt(int row, byte[] source, int from, int to) {
        return Arrays.equals(utf8, start(row), ends[row], source, from, to);
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, EMPTY);
        for (int row = 0; row < size; row++) {
            slots[slot(utf8, start(row), ends[row])] = row;
        }
    }
}
