package nl.terugblik.intake.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a text in UTF-8 as far as they were read and are still needed, with what is no part of any row taken out of them. */
final class TextBytes implements Closeable {

    /** Stands for a place that is not to be found yet. */
    static final int NOWHERE = -1;

    private static final int MARK_BYTES = 3;
    private static final byte END = 0x1A;
    /** A byte that stands in no text in UTF-8. */
    private static final byte NO_TEXT = (byte) 0xFF;

    /** The bytes, of which the first {@link #filled} count. */
    byte[] bytes;

    int filled;
    /** Whether the text ends with them. */
    boolean ended;
    /** Whether it turned out to end without ending its last line. */
    boolean lacksLineEnd;

    /** How many bytes were read. */
    long read;
    /** Whether some were taken out that are no part of any row. */
    boolean lacksSome;

    private final InputStream in;
    private final boolean dropsMarks;

    /**
     * A text of which nothing was read yet.
     *
     * @param dropsMarks whether byte order marks and a Ctrl-Z at the end are left out
     * @param capacity the bytes that are read at once
     */
    TextBytes(InputStream in, boolean dropsMarks, int capacity) {
        this.in = in;
        this.dropsMarks = dropsMarks;
        this.bytes = new byte[capacity];
    }

    /** Reads on; what stands before a place goes, and the place becomes the first. */
    void fill(int from) throws IOException {
        filled -= from;
        System.arraycopy(bytes, from, bytes, 0, filled);
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int wanted = bytes.length - filled;
        int got = in.readNBytes(bytes, filled, wanted);
        filled += got;
        read += got;
        ended = got < wanted;
        if (ended && dropsMarks) {
            dropMarks(0);
            if (filled > 0 && bytes[filled - 1] == END) {
                filled--;
                lacksSome = true;
            }
        }
        lacksLineEnd = ended && filled > 0 && bytes[filled - 1] != '\n' && bytes[filled - 1] != '\r';
    }

    /** Whether a mark, or the byte behind it, may be cut off by the end of the buffer. */
    boolean mayBeCutMark(int p) {
        return dropsMarks && bytes[p] == (byte) 0xEF && p + MARK_BYTES >= filled && !ended;
    }

    /** Whether a byte order mark stands here that is to be left out. */
    boolean isMark(int p) {
        return dropsMarks
                && bytes[p] == (byte) 0xEF
                && p + MARK_BYTES <= filled
                && !mayBeCutMark(p)
                && bytes[p + 1] == (byte) 0xBB
                && bytes[p + 2] == (byte) 0xBF;
    }

    /** Takes all marks from here on out of the buffer; bytes beside them that are no text must not become text by it. */
    void dropMarks(int from) {
        int to = from;
        int p = from;
        while (p < filled && !mayBeCutMark(p)) {
            if (isMark(p)) {
                p += MARK_BYTES;
                if (p < filled) {
                    spoilRest(p);
                }
            } else {
                bytes[to++] = bytes[p++];
            }
        }
        while (p < filled) {
            bytes[to++] = bytes[p++];
        }
        lacksSome |= to < filled;
        filled = to;
    }

    /** Keeps the rest of a character from becoming part of another one than it stood in, when what stood before it goes. */
    private void spoilRest(int place) {
        if ((bytes[place] & 0xC0) == 0x80) {
            bytes[place] = NO_TEXT;
        }
    }

    /** Where the quote is that closes a cell; none before the end of the buffer. */
    int closingQuote(int from, byte quote, boolean[] special) {
        int q = from;
        while (true) {
            byte[] b = bytes;
            int end = filled;
            while (q < end && !special[b[q] & 0xFF]) {
                q++;
            }
            if (q == end) {
                return NOWHERE;
            }
            byte c = b[q];
            if (c == quote) {
                if (q + 1 < filled && mayBeCutMark(q + 1) || q + 1 == filled && !ended) {
                    return NOWHERE;
                }
                if (q + 1 < filled && isMark(q + 1)) {
                    dropMarks(q + 1);
                    continue;
                }
                if (q + 1 == filled || bytes[q + 1] != quote) {
                    return q;
                }
                q += 2;
            } else if (c >= 0) {
                q++;
            } else if (mayBeCutMark(q)) {
                return NOWHERE;
            } else if (isMark(q)) {
                dropMarks(q);
            } else {
                q++;
            }
        }
    }

    /** Where a cell ends of which the quote was closed: right here, as a rule. */
    int cellEnd(int from, byte delimiter) {
        int q = from;
        while (q < filled) {
            byte c = bytes[q];
            if (c == delimiter || c == '\n' || c == '\r') {
                return q;
            }
            if (mayBeCutMark(q)) {
                return NOWHERE;
            }
            if (isMark(q)) {
                dropMarks(q);
            } else {
                q++;
            }
        }
        return ended ? q : NOWHERE;
    }

    /**
     * How many bytes stand before a place between two rows at which another scan could begin and find what this one would;
     * negative where none could, or that cannot be told.
     *
     * @param afterReturn whether a carriage return stands before it
     */
    long border(int place, boolean afterReturn) {
        if (lacksSome || place == filled) {
            return Span.OWN;
        }
        long before = read - (filled - place);
        if (!afterReturn) {
            return before;
        }
        byte next = bytes[place];
        return next == '\n'
                ? before + 1
                : next < 0 ? Span.OWN : before; // a mark may stand between both halves of a line end
    }

    boolean isAscii(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** How many lines end within these places. */
    int linesIn(int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += bytes[i] == '\r' || bytes[i] == '\n' && bytes[i - 1] != '\r' ? 1 : 0;
        }
        return lines;
    }

    /**
     * Takes the quotes out of a cell, and says where it ends then.
     *
     * @param close where its closing quote stands, or its end
     */
    int withoutQuotes(int start, int end, int close, byte quote) {
        int to = start;
        int from = start;
        while (from < end && bytes[from] != quote) {
            from++;
        }
        to = from;
        for (; from < close; from++) {
            bytes[to++] = bytes[from];
            from += bytes[from] == quote ? 1 : 0;
        }
        from = close + 1;
        if (from < end) {
            spoilRest(from);
        }
        for (; from < end; from++) {
            bytes[to++] = bytes[from];
        }
        return to;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
