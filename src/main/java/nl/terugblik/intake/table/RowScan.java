package nl.terugblik.intake.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The rows of a text as its bytes in UTF-8: where each cell of a row starts and ends, with lines, quotes, marks and the end of
 * the text seen in the same scan. Rows end with line feeds, carriage returns or both; empty lines are passed over, and byte
 * order marks and the Ctrl-Z with which old programs end a file are no part of any row.
 *
 * <p>What stands behind a closing quote is part of its cell, and a quote that never closes takes what is left of the text: every
 * row must be accounted for, so nothing is passed over in silence, and the row says what is wrong with it.
 */
final class RowScan implements Closeable {

    /** A usual capacity. */
    static final int CAPACITY = 1 << 18;

    private static final int MARK_BYTES = 3;
    private static final byte END = 0x1A;
    /** A byte that stands in no text in UTF-8. */
    private static final byte NO_TEXT = (byte) 0xFF;

    private static final int NONE = -1;

    private final InputStream in;
    private final byte delimiter;
    private final byte quote;
    private final boolean dropsMarks;
    /** Bytes at which the scan has to stop and look: line ends, the delimiter, the quote and all that is not ASCII. */
    private final boolean[] special = new boolean[256];

    private byte[] bytes;
    private int filled;
    private int at;
    private boolean ended;
    private boolean afterReturn;
    private int nextLine;

    private int rowStart;
    private int rowEnd;
    private int cells;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    /** For a quoted cell that must be taken together, where its closing quote stands; else {@link #NONE}. */
    private int[] closing = new int[32];

    private int line;
    private boolean open;
    private boolean torn;
    private boolean hiding;
    private boolean ascii;
    private boolean lacksLineEnd;

    /**
     * A scan of a text.
     *
     * @param delimiter an ASCII character between cells
     * @param quote an ASCII character around cells
     * @param firstLine the line on which the text begins
     * @param dropsMarks whether byte order marks and a Ctrl-Z at the end are left out
     * @param capacity the bytes that are read at once, unless a row is longer
     */
    RowScan(InputStream in, char delimiter, char quote, int firstLine, boolean dropsMarks, int capacity) {
        this.in = in;
        this.bytes = new byte[capacity];
        this.delimiter = (byte) delimiter;
        this.quote = (byte) quote;
        this.nextLine = firstLine;
        this.dropsMarks = dropsMarks;
        Arrays.fill(special, 128, 256, true);
        special[delimiter] = true;
        special[quote] = true;
        special['\n'] = true;
        special['\r'] = true;
    }

    /** Goes to the next row; false at the end of the text. */
    boolean next() throws IOException {
        while (true) {
            passEmptyLines();
            if (scan()) {
                finish();
                return true;
            }
            if (ended) {
                return false;
            }
            fill();
        }
    }

    /** The bytes in which the cells of the row lie, until the next row is asked for. */
    byte[] bytes() {
        return bytes;
    }

    int cells() {
        return cells;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    /** Where the row starts among the {@link #bytes}. */
    int rowStart() {
        return rowStart;
    }

    /** Where it ends, its line end not counted. */
    int rowEnd() {
        return rowEnd;
    }

    /** The line on which the row starts. */
    int line() {
        return line;
    }

    /** Whether all of the row is ASCII. */
    boolean isAscii() {
        return ascii;
    }

    /** Whether the text ends inside a quoted cell of the row. */
    boolean isOpen() {
        return open;
    }

    /** Whether something stands behind a closing quote in the row. */
    boolean isTorn() {
        return torn;
    }

    /** Whether a quote that stands behind a closing one makes it doubtful where the row ends. */
    boolean isHiding() {
        return hiding;
    }

    /** Whether the text turned out to end without ending its last line. */
    boolean lacksLineEnd() {
        return lacksLineEnd;
    }

    private void passEmptyLines() {
        byte[] b = bytes;
        int p = at;
        while (p < filled) {
            if (b[p] == '\n') {
                nextLine += afterReturn ? 0 : 1;
                afterReturn = false;
            } else if (b[p] == '\r') {
                nextLine++;
                afterReturn = true;
            } else if (!isMark(p)) {
                break;
            } else {
                dropMarks(p);
                continue;
            }
            p++;
        }
        at = p;
    }

    /** Finds the cells of the row that starts here; false where the buffer ends before the row does. */
    private boolean scan() {
        if (at == filled) {
            return false;
        }
        rowStart = at;
        cells = 0;
        ascii = true;
        open = false;
        torn = false;
        int lines = 0;
        int start = at;
        int p = at;
        while (true) {
            byte[] b = bytes;
            boolean[] stops = special;
            int end = filled;
            while (p < end && !stops[b[p] & 0xFF]) {
                p++;
            }
            if (p == end) {
                return ended && endsAt(start, p, lines);
            }
            byte c = b[p];
            if (c == delimiter) {
                put(start, p, NONE);
                start = ++p;
            } else if (c == '\n' || c == '\r') {
                put(start, p, NONE);
                return endsLineAt(p, lines);
            } else if (c == quote && p == start) {
                int close = closingQuote(p + 1);
                if (close == NONE && !ended) {
                    return false;
                }
                lines += linesIn(p + 1, close == NONE ? filled : close);
                if (close == NONE) {
                    open = true;
                    return endsAt(p + 1, filled, lines);
                }
                int behind = cellEnd(close + 1);
                if (behind == NONE) {
                    return false;
                }
                torn |= behind > close + 1;
                put(p + 1, behind > close + 1 ? behind : close, close);
                if (behind == filled) {
                    return endsRowAt(filled, lines);
                }
                if (bytes[behind] != delimiter) {
                    return endsLineAt(behind, lines);
                }
                p = behind + 1;
                start = p;
            } else if (c >= 0) {
                p++; // a quote within a cell
            } else if (mayBeCutMark(p)) {
                return false;
            } else if (isMark(p)) {
                dropMarks(p);
            } else {
                ascii = false;
                p++;
            }
        }
    }

    private boolean endsAt(int start, int end, int lines) {
        put(start, end, NONE);
        return endsRowAt(end, lines);
    }

    /** The text ends here, and with it the row. */
    private boolean endsRowAt(int end, int lines) {
        rowEnd = end;
        at = end;
        line = nextLine;
        nextLine += lines;
        return true;
    }

    private boolean endsLineAt(int end, int lines) {
        endsRowAt(end, lines + 1);
        afterReturn = bytes[end] == '\r';
        at = end + 1;
        return true;
    }

    /** Where the quote is that closes a cell; none before the end of the buffer. */
    private int closingQuote(int from) {
        int q = from;
        while (true) {
            byte[] b = bytes;
            int end = filled;
            while (q < end && !special[b[q] & 0xFF]) {
                q++;
            }
            if (q == end) {
                return NONE;
            }
            byte c = b[q];
            if (c == quote) {
                if (q + 1 < filled && mayBeCutMark(q + 1) || q + 1 == filled && !ended) {
                    return NONE;
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
                return NONE;
            } else if (isMark(q)) {
                dropMarks(q);
            } else {
                ascii = false;
                q++;
            }
        }
    }

    /** Where a cell ends of which the quote was closed: right here, as a rule. */
    private int cellEnd(int from) {
        int q = from;
        while (q < filled) {
            byte c = bytes[q];
            if (c == delimiter || c == '\n' || c == '\r') {
                return q;
            }
            if (mayBeCutMark(q)) {
                return NONE;
            }
            if (isMark(q)) {
                dropMarks(q);
            } else {
                ascii &= c >= 0;
                q++;
            }
        }
        return ended ? q : NONE;
    }

    private int linesIn(int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += bytes[i] == '\r' || bytes[i] == '\n' && bytes[i - 1] != '\r' ? 1 : 0;
        }
        return lines;
    }

    private void put(int start, int end, int closingQuote) {
        if (cells == starts.length) {
            starts = Arrays.copyOf(starts, 2 * cells);
            ends = Arrays.copyOf(ends, 2 * cells);
            closing = Arrays.copyOf(closing, 2 * cells);
        }
        starts[cells] = start;
        ends[cells] = end;
        closing[cells++] = closingQuote;
    }

    /** Looks at the row as a whole, and takes the quotes out of its cells, which only now may be changed. */
    private void finish() {
        hiding = false;
        if (torn) {
            Quotes quotes = new Quotes((char) delimiter, (char) quote);
            quotes.read(bytes, rowStart, rowEnd);
            boolean atEnd = at == rowEnd;
            open |= atEnd && quotes.isOpen();
            hiding = quotes.hidesLineEnd() || !atEnd && quotes.isOpen();
        }
        for (int i = 0; i < cells; i++) {
            int to = closing[i] == NONE && !(open && i == cells - 1) ? ends[i] : starts[i];
            if (to < ends[i]) {
                ends[i] = withoutQuotes(starts[i], ends[i], closing[i] == NONE ? ends[i] : closing[i]);
            }
        }
    }

    private int withoutQuotes(int start, int end, int close) {
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

    /** Whether a mark, or the byte behind it, may be cut off by the end of the buffer. */
    private boolean mayBeCutMark(int p) {
        return dropsMarks && bytes[p] == (byte) 0xEF && p + MARK_BYTES >= filled && !ended;
    }

    private boolean isMark(int p) {
        return dropsMarks
                && bytes[p] == (byte) 0xEF
                && p + MARK_BYTES <= filled
                && !mayBeCutMark(p)
                && bytes[p + 1] == (byte) 0xBB
                && bytes[p + 2] == (byte) 0xBF;
    }

    /** Takes all marks from here on out of the buffer; bytes beside them that are no text must not become text by it. */
    private void dropMarks(int from) {
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
        filled = to;
    }

    /** Keeps the rest of a character from becoming part of another one than it stood in, when what stood before it goes. */
    private void spoilRest(int place) {
        if ((bytes[place] & 0xC0) == 0x80) {
            bytes[place] = NO_TEXT;
        }
    }

    /** Fills the buffer, in which only what was not yet scanned is kept. */
    private void fill() throws IOException {
        filled -= at;
        System.arraycopy(bytes, at, bytes, 0, filled);
        at = 0;
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int wanted = bytes.length - filled;
        int got = in.readNBytes(bytes, filled, wanted);
        filled += got;
        ended = got < wanted;
        if (ended && dropsMarks) {
            dropMarks(0);
            filled -= filled > 0 && bytes[filled - 1] == END ? 1 : 0;
        }
        lacksLineEnd = ended && filled > 0 && bytes[filled - 1] != '\n' && bytes[filled - 1] != '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
