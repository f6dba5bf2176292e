package nl.terugblik.intake.text;

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

    /** No row is longer: what is left of a text behind a quote that never closes must not fill the memory. */
    static final int MOST_BYTES_A_ROW = 1 << 26;

    private static final int NONE = TextBytes.NOWHERE;

    private final byte delimiter;
    private final byte quote;
    /** Bytes at which the scan has to stop and look: line ends, the delimiter, the quote and all that is not ASCII. */
    private final boolean[] special = new boolean[256];

    private final TextBytes text;
    private int at;
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
        this.text = new TextBytes(in, dropsMarks, capacity);
        this.delimiter = (byte) delimiter;
        this.quote = (byte) quote;
        this.nextLine = firstLine;
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
            if (text.ended || isTooLong()) {
                return false;
            }
            text.fill(at);
            at = 0;
        }
    }

    /** The bytes in which the cells of the row lie, until the next row is asked for. */
    byte[] bytes() {
        return text.bytes;
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

    int rowStart() {
        return rowStart;
    }

    /** Where it ends, its line end not counted. */
    int rowEnd() {
        return rowEnd;
    }

    int line() {
        return line;
    }

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
        return text.lacksLineEnd;
    }

    /** Where behind this row another scan could begin, as {@link TextBytes#border} counts. */
    long border() {
        return text.border(at, afterReturn);
    }

    /** Whether the next row is longer than any can be, as behind a quote that never closes. */
    boolean isTooLong() {
        return !text.ended && text.filled - at >= MOST_BYTES_A_ROW;
    }

    /** The line on which the next row starts, such as one that is {@link #isTooLong too long}; empty lines before it count from there. */
    int nextLine() {
        return nextLine;
    }

    private void passEmptyLines() {
        byte[] b = text.bytes;
        int p = at;
        while (p < text.filled) {
            if (b[p] == '\n') {
                nextLine += afterReturn ? 0 : 1;
                afterReturn = false;
            } else if (b[p] == '\r') {
                nextLine++;
                afterReturn = true;
            } else if (!text.isMark(p)) {
                break;
            } else {
                text.dropMarks(p);
                continue;
            }
            p++;
        }
        at = p;
    }

    /** Finds the cells of the row that starts here; false where the buffer ends before the row does. */
    private boolean scan() {
        if (at == text.filled) {
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
            byte[] b = text.bytes;
            boolean[] stops = special;
            int end = text.filled;
            while (p < end && !stops[b[p] & 0xFF]) {
                p++;
            }
            if (p == end) {
                return text.ended && endsAt(start, p, lines);
            }
            byte c = b[p];
            if (c == delimiter) {
                put(start, p, NONE);
                start = ++p;
            } else if (c == '\n' || c == '\r') {
                put(start, p, NONE);
                return endsLineAt(p, lines);
            } else if (c == quote && p == start) {
                int close = text.closingQuote(p + 1, quote, special);
                if (close == NONE && !text.ended) {
                    return false;
                }
                lines += text.linesIn(p + 1, close == NONE ? text.filled : close);
                if (close == NONE) {
                    ascii &= text.isAscii(p + 1, text.filled);
                    open = true;
                    return endsAt(p + 1, text.filled, lines);
                }
                int behind = text.cellEnd(close + 1, delimiter);
                if (behind == NONE) {
                    return false;
                }
                ascii &= text.isAscii(p + 1, behind);
                torn |= behind > close + 1;
                put(p + 1, behind > close + 1 ? behind : close, close);
                if (behind == text.filled) {
                    return endsRowAt(text.filled, lines);
                }
                if (text.bytes[behind] != delimiter) {
                    return endsLineAt(behind, lines);
                }
                p = behind + 1;
                start = p;
            } else if (c >= 0) {
                p++; // a quote within a cell
            } else if (text.mayBeCutMark(p)) {
                return false;
            } else if (text.isMark(p)) {
                text.dropMarks(p);
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
        afterReturn = text.bytes[end] == '\r';
        at = end + 1;
        return true;
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
            quotes.read(text.bytes, rowStart, rowEnd);
            boolean atEnd = at == rowEnd;
            open |= atEnd && quotes.isOpen();
            hiding = quotes.hidesLineEnd() || !atEnd && quotes.isOpen();
        }
        for (int i = 0; i < cells; i++) {
            int to = closing[i] == NONE && !(open && i == cells - 1) ? ends[i] : starts[i];
            if (to < ends[i]) {
                ends[i] = text.withoutQuotes(starts[i], ends[i], closing[i] == NONE ? ends[i] : closing[i], quote);
            }
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
