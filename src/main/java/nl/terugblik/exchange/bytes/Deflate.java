package nl.terugblik.exchange.bytes;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A stream of DEFLATE (RFC 1951) that is the same bytes on every machine. Java's own depends on the library that a Java was
 * built with, and so do its bytes. This one knows repetitions within a piece and the fixed codes, which is enough for
 * columns and cells that resemble each other.
 */
public final class Deflate {

    /** The longest piece that is compressed at once; repetitions are found within it. */
    private static final int PIECE = 1 << 15;

    private static final int HASH_BITS = 14;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 258;
    private static final int FIXED_CODES = 1;
    private static final int END_OF_BLOCK = 256;
    private static final int[] LENGTHS = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final int[] DISTANCES = {
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577
    };

    private static final int DISTANCE_WIDTH = 5;
    private static final int SYMBOL_COUNT = 288;
    private static final int[] SYMBOLS = symbols();
    private static final int[] WIDTHS =
            IntStream.range(0, SYMBOL_COUNT).map(Deflate::width).toArray();

    private final LittleEndian out;
    private final int[] last = new int[1 << HASH_BITS];
    private final int[] codeOfLength = new int[LONGEST + 1];
    private long bits;
    private int held;

    /** A stream that goes behind what has been written so far. */
    public Deflate(LittleEndian out) {
        this.out = out;
        for (int code = 0; code < LENGTHS.length; code++) {
            Arrays.fill(codeOfLength, LENGTHS[code], LONGEST + 1, code);
        }
    }

    /** Compresses bytes. */
    public void write(byte[] bytes, int from, int count) {
        for (int at = from; at < from + count; at += PIECE) {
            piece(bytes, at, Math.min(at + PIECE, from + count));
        }
    }

    /** Ends the stream at the border of a byte. */
    public void finish() {
        block(true);
        symbol(END_OF_BLOCK);
        put(0, -held & 7);
        drain();
    }

    private void piece(byte[] bytes, int from, int to) {
        Arrays.fill(last, -1);
        block(false);
        int at = from;
        while (at < to) {
            int length = 0;
            if (at + SHORTEST <= to) {
                int hash = hash(bytes, at);
                int earlier = last[hash];
                last[hash] = at;
                length = earlier < 0 ? 0 : same(bytes, earlier, at, to);
                if (length >= SHORTEST) {
                    repeat(length, at - earlier);
                }
            }
            if (length < SHORTEST) {
                symbol(bytes[at] & 0xFF);
                length = 1;
            }
            at += length;
        }
        symbol(END_OF_BLOCK);
    }

    private static int hash(byte[] bytes, int at) {
        int four = bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
        return four * 0x9E3779B1 >>> Integer.SIZE - HASH_BITS;
    }

    private static int same(byte[] bytes, int earlier, int at, int to) {
        int longest = Math.min(LONGEST, to - at);
        int length = 0;
        while (length < longest && bytes[earlier + length] == bytes[at + length]) {
            length++;
        }
        return length;
    }

    private void block(boolean isLast) {
        put(isLast ? 1 : 0, 1);
        put(FIXED_CODES, 2);
    }

    /** Repeats what stands so many bytes back. */
    private void repeat(int length, int distance) {
        int code = codeOfLength[length];
        symbol(END_OF_BLOCK + 1 + code);
        put(length - LENGTHS[code], code < 8 || code == LENGTHS.length - 1 ? 0 : (code >> 2) - 1);
        int distanceCode = codeOfDistance(distance);
        put(reversed(distanceCode, DISTANCE_WIDTH), DISTANCE_WIDTH);
        put(distance - DISTANCES[distanceCode], distanceCode < 4 ? 0 : (distanceCode >> 1) - 1);
    }

    /** Two codes to each power of two, from 4 on; below that, one to each distance. */
    private static int codeOfDistance(int distance) {
        int back = distance - 1;
        if (back < 4) {
            return back;
        }
        int power = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(back);
        return 2 * power + (back >> power - 1 & 1);
    }

    private void symbol(int symbol) {
        put(SYMBOLS[symbol], WIDTHS[symbol]);
    }

    /** The fixed codes, with the bit that comes first as the lowest. */
    private static int[] symbols() {
        return IntStream.range(0, SYMBOL_COUNT)
                .map(symbol -> reversed(code(symbol), width(symbol)))
                .toArray();
    }

    private static int code(int symbol) {
        if (symbol < 144) {
            return 0x30 + symbol;
        }
        if (symbol < 256) {
            return 0x190 + symbol - 144;
        }
        return symbol < 280 ? symbol - 256 : 0xC0 + symbol - 280;
    }

    private static int width(int symbol) {
        if (symbol < 144) {
            return 8;
        }
        if (symbol < 256) {
            return 9;
        }
        return symbol < 280 ? 7 : 8;
    }

    /** A code, of which the highest bit comes first. */
    private static int reversed(int code, int width) {
        return Integer.reverse(code) >>> Integer.SIZE - width;
    }

    /** Bits, of which the lowest comes first. */
    private void put(int value, int length) {
        bits |= (long) value << held;
        held += length;
        if (held >= Integer.SIZE) {
            out.putInt((int) bits);
            bits >>>= Integer.SIZE;
            held -= Integer.SIZE;
        }
    }

    private void drain() {
        for (; held > 0; held -= Byte.SIZE) {
            out.putByte((int) bits);
            bits >>>= Byte.SIZE;
        }
    }
}
