package nl.terugblik.intake.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import nl.terugblik.files.TextStart;
import nl.terugblik.source.Dialect;

/**
 * The rows of a table by the line on which they start, as the bytes that stand in the file; where that is not written with
 * commas and in UTF-8, as a line that is. It is asked for the few rows that were refused: one look at the file's lines, 8 bytes
 * for every 64 of them, saves every other row from being kept.
 */
public final class RowsOfFile {

    private static final int LINES_AN_ENTRY = 64;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final Dialect dialect;
    private final long[] offsets;

    private RowsOfFile(Path file, Dialect dialect, long[] offsets) {
        this.file = file;
        this.dialect = dialect;
        this.offsets = offsets;
    }

    /** Looks at where a file's lines begin. */
    public static RowsOfFile of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Dialect dialect = TableReader.CANONICAL.in(start(file));
            return new RowsOfFile(file, dialect, offsets(in, dialect));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TextStart start(Path file) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return TextStart.skip(in, TableReader.CANONICAL.encoding());
        }
    }

    private static long[] offsets(InputStream in, Dialect dialect) throws IOException {
        int width = CodeUnits.width(dialect.encoding());
        LineStarts starts = new LineStarts();
        if (width > 1) {
            CodeUnits units = new CodeUnits(in, dialect.encoding());
            // A mark in mid-file is passed over and would shift what follows; no line end stands in one.
            for (int unit = units.nextWithMarks(); unit >= 0; unit = units.nextWithMarks()) {
                starts.take(unit, width);
            }
            return starts.all();
        }
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                starts.take(buffer[i], 1);
            }
        }
        return starts.all();
    }

    /** Where every 64th line starts. */
    private static final class LineStarts {

        private long[] offsets = new long[LINES_AN_ENTRY];
        private int entries = 1;
        private long at;
        private int line;
        private boolean afterReturn;

        void take(int unit, int width) {
            at += width;
            if (unit > '\r' || unit < 0) {
                afterReturn = false; // most units
                return;
            }
            if (unit == '\n' && afterReturn) {
                offsets[entries - 1] += offsets[entries - 1] == at - width ? width : 0;
            } else if ((unit == '\n' || unit == '\r') && ++line % LINES_AN_ENTRY == 0) {
                if (entries == offsets.length) {
                    offsets = Arrays.copyOf(offsets, 2 * entries);
                }
                offsets[entries++] = at;
            }
            afterReturn = unit == '\r';
        }

        long[] all() {
            return Arrays.copyOf(offsets, entries);
        }
    }

    /** The header row of a file, without a byte order mark; empty where the file is. */
    public static byte[] header(Path file) {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            TextStart start = TextStart.skip(in, TableReader.CANONICAL.encoding());
            return row(in, TableReader.CANONICAL.in(start), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows that start on these lines, without the ends of their last lines. */
    public Map<Integer, byte[]> rows(Collection<Integer> lines) {
        Map<Integer, byte[]> rows = new TreeMap<>();
        try (FileChannel channel = FileChannel.open(file)) {
            for (int line : lines) {
                channel.position(offsets[(line - 1) / LINES_AN_ENTRY]);
                rows.put(line, row(Channels.newInputStream(channel), dialect, (line - 1) % LINES_AN_ENTRY));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] row(InputStream in, Dialect dialect, int linesBefore) throws IOException {
        CodeUnits units = new CodeUnits(in, dialect.encoding());
        boolean wide = CodeUnits.width(dialect.encoding()) > 1;
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        StringBuilder text = new StringBuilder();
        Quotes quotes = new Quotes(dialect.delimiter(), dialect.quote());
        boolean begun = false;
        boolean afterReturn = false;
        int line = 0;
        for (int unit = units.next(); unit >= 0; unit = units.next()) {
            boolean secondOfPair = unit == '\n' && afterReturn;
            afterReturn = unit == '\r';
            if (line < linesBefore) {
                line += unit == '\r' || unit == '\n' && !secondOfPair ? 1 : 0;
            } else if (!secondOfPair || begun) {
                quotes.read((char) unit);
                if (!quotes.isInRow() && begun) {
                    break;
                }
                if (quotes.isInRow() && wide) {
                    text.appendCodePoint(Math.min(unit, Character.MAX_CODE_POINT));
                } else if (quotes.isInRow()) {
                    row.write(unit);
                }
                begun |= quotes.isInRow();
            }
        }
        return canonical(wide ? text.toString().getBytes(StandardCharsets.UTF_8) : row.toByteArray(), dialect);
    }

    private static byte[] canonical(byte[] row, Dialect dialect) {
        if (dialect.delimiter() == TableReader.CANONICAL.delimiter()) {
            return row;
        }
        byte[] line = CanonicalLine.of(TableReader.cells(row, dialect.delimiter()));
        return Arrays.copyOf(line, line.length - 1);
    }
}
