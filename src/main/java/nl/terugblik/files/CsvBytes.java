package nl.terugblik.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file of our own, one at a time, as bytes: a million rows have a hundred million cells, of which few
 * should be objects. It reads what the dataset's own writers write (RFC 4180 with line feeds, or with the line ends that
 * another program gave them) and refuses all else.
 */
public final class CsvBytes implements Closeable {

    private static final int FIRST_CAPACITY = 1 << 16;

    private final Faults faults;
    private final InputStream in;
    private final List<String> header = new ArrayList<>();
    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int filled;
    private int row;
    private int next;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private CodesMet.@Nullable Text[] texts = new CodesMet.@Nullable Text[16];
    private final CodesMet codes = new CodesMet();
    private int cells;
    private long line;

    /** Words what is wrong with a file. */
    @FunctionalInterface
    public interface Faults {

        /**
         * What to throw.
         *
         * @param line the line, the header's being 1
         * @param fault what is wrong there, to follow on the name of the file: "holds no number"
         */
        RuntimeException at(long line, String fault);
    }

    private CsvBytes(Faults faults, InputStream in) {
        this.faults = faults;
        this.in = in;
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws IOException when it cannot be read; later on it is an {@link UncheckedIOException}
     */
    public static CsvBytes open(Path file, Faults faults) throws IOException {
        CsvBytes rows = new CsvBytes(faults, Files.newInputStream(file));
        if (!rows.nextLine()) {
            rows.close();
            throw faults.at(1, "has no header");
        }
        for (int cell = 0; cell < rows.cells; cell++) {
            rows.header.add(rows.text(cell));
        }
        return rows;
    }

    /** A row that was come to, and where its columns stand. */
    @FunctionalInterface
    public interface Rows {
        void take(CsvBytes row, int[] columns);
    }

    /**
     * Passes every row of a file of our own on that nobody has touched.
     *
     * @param columns the names of the columns that are looked at
     */
    public static void read(Path file, List<String> columns, Rows taken) {
        try (CsvBytes rows = open(file, (line, fault) -> new IllegalStateException(file + " " + fault))) {
            int[] places = columns.stream().mapToInt(rows.header::indexOf).toArray();
            while (rows.next()) {
                taken.take(rows, places);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the columns. */
    public List<String> header() {
        return header;
    }

    /** Goes to the next row; false after the last. */
    public boolean next() {
        if (!nextLine()) {
            return false;
        }
        if (cells != header.size()) {
            throw fault("has too few or too many cells");
        }
        return true;
    }

    /** Whether a cell of the row is empty. */
    public boolean isEmpty(int cell) {
        return starts[cell] == ends[cell];
    }

    /** The length of a cell in bytes. */
    public int length(int cell) {
        return ends[cell] - starts[cell];
    }

    /** Copies a cell, as it stands in the file. */
    public void copy(int cell, byte[] to, int place) {
        System.arraycopy(bytes, row + starts[cell], to, place, length(cell));
    }

    /** A cell as a text; the same object as long as row after row holds the same, and mostly for a code met before. */
    public String text(int cell) {
        CodesMet.Text known = texts[cell];
        if (known == null || !is(cell, known.bytes())) {
            known = codes.at(bytes, row + starts[cell], row + ends[cell]);
            texts[cell] = known;
        }
        return known.text();
    }

    /** Whether a cell holds these bytes. */
    public boolean is(int cell, byte[] text) {
        return Arrays.equals(bytes, row + starts[cell], row + ends[cell], text, 0, text.length);
    }

    /** Compares a cell of this row with some bytes. */
    public int compare(int cell, byte[] text, int from, int to) {
        return Arrays.compareUnsigned(bytes, row + starts[cell], row + ends[cell], text, from, to);
    }

    /** What a cell's bytes are mixed to. */
    public int hash(int cell) {
        return hash(bytes, row + starts[cell], row + ends[cell]);
    }

    /** What bytes are mixed to: the same for the same bytes. */
    public static int hash(byte[] text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + text[at];
        }
        return hash ^ hash >>> 15;
    }

    /** Compares a cell of this row with a cell of another file's row, byte by byte. */
    public int compare(int cell, CsvBytes other, int otherCell) {
        return Arrays.compareUnsigned(
                bytes,
                row + starts[cell],
                row + ends[cell],
                other.bytes,
                other.row + other.starts[otherCell],
                other.row + other.ends[otherCell]);
    }

    /** The number that stands in a cell. */
    public double number(int cell) {
        double number = numberOrNaN(cell);
        if (Double.isNaN(number)) {
            throw fault("holds no number where one should be");
        }
        return number;
    }

    /** The number that stands in a cell; NaN where none does. */
    public double numberOrNaN(int cell) {
        return CellNumber.read(bytes, row + starts[cell], row + ends[cell]);
    }

    /** The day that stands in a cell, counted from 1970. */
    public long day(int cell) {
        long day = CellNumber.readDay(bytes, row + starts[cell], row + ends[cell]);
        if (day == CellNumber.NO_DAY) {
            throw fault("holds no date where one should be");
        }
        return day;
    }

    /** What to throw of this row. */
    public RuntimeException fault(String fault) {
        return faults.at(line, fault);
    }

    private boolean nextLine() {
        row = next;
        line++;
        cells = 0;
        int at = 0;
        int start = 0;
        boolean quoted = false;
        boolean inQuotes = false;
        while (true) {
            at = nextMark(at);
            if (row + at == filled) {
                if (more()) {
                    continue;
                }
                if (at > 0) {
                    throw fault("is cut short");
                }
                return false;
            }
            byte b = bytes[row + at];
            if (b == '"') {
                inQuotes = !inQuotes;
                quoted = true;
            } else if (!inQuotes && (b == ',' || b == '\n')) {
                boolean returned = b == '\n' && at > start && bytes[row + at - 1] == '\r';
                mark(start, returned ? at - 1 : at, quoted);
                quoted = false;
                start = at + 1;
                if (b == '\n') {
                    next = row + start;
                    return true;
                }
            }
            at++;
        }
    }

    /** The place of the next comma, quote or line feed, or the end of what was read: most bytes are none of these. */
    private int nextMark(int from) {
        byte[] all = bytes;
        int end = filled;
        int at = row + from;
        while (at < end) {
            byte b = all[at];
            if (b <= ',' && (b == ',' || b == '\n' || b == '"')) {
                break;
            }
            at++;
        }
        return at - row;
    }

    private void mark(int start, int end, boolean quoted) {
        if (cells == starts.length) {
            starts = Arrays.copyOf(starts, 2 * cells);
            ends = Arrays.copyOf(ends, 2 * cells);
            texts = Arrays.copyOf(texts, 2 * cells);
        }
        starts[cells] = quoted ? start + 1 : start;
        ends[cells++] = quoted ? unquote(start, end) : end;
    }

    /** Takes the quotes off a cell, where it stands, and says where it now ends. */
    private int unquote(int start, int end) {
        if (bytes[row + start] != '"' || end - start < 2 || bytes[row + end - 1] != '"') {
            throw fault("has a quote where none belongs");
        }
        int to = row + start + 1;
        for (int i = row + start + 1; i < row + end - 1; i++) {
            bytes[to++] = bytes[i];
            if (bytes[i] == '"') {
                i++;
            }
        }
        return to - row;
    }

    /** Makes room behind the row so far and fills it; false at the end of the file. */
    private boolean more() {
        try {
            filled -= row;
            System.arraycopy(bytes, row, bytes, 0, filled);
            row = 0;
            if (filled == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            int got = in.read(bytes, filled, bytes.length - filled);
            filled += Math.max(got, 0);
            return got > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
