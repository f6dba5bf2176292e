package nl.terugblik.intake.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import nl.terugblik.files.ByteOrderMark;

/**
 * The rows of a table by the line on which they start, as the bytes that stand in the file. It is asked for the few rows
 * that were refused: one look at the file's lines, 8 bytes for every 64 of them, saves every other row from being kept.
 */
public final class RowsOfFile {

    private static final int LINES_AN_ENTRY = 64;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int ROW_BYTES = 1 << 12;

    private final Path file;
    private final long[] offsets;

    private RowsOfFile(Path file, long[] offsets) {
        this.file = file;
        this.offsets = offsets;
    }

    /** Looks at where a file's lines begin. */
    public static RowsOfFile of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new RowsOfFile(file, offsets(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long[] offsets(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long[] offsets = new long[LINES_AN_ENTRY];
        int entries = 1;
        long at = 0;
        int line = 0;
        boolean afterReturn = false;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                byte b = buffer[i];
                if (b > '\r' || b < 0) {
                    afterReturn = false; // most bytes
                    continue;
                }
                if (b == '\n' && afterReturn) {
                    offsets[entries - 1] += offsets[entries - 1] == at + i ? 1 : 0;
                } else if ((b == '\n' || b == '\r') && ++line % LINES_AN_ENTRY == 0) {
                    if (entries == offsets.length) {
                        offsets = Arrays.copyOf(offsets, 2 * entries);
                    }
                    offsets[entries++] = at + i + 1;
                }
                afterReturn = b == '\r';
            }
            at += read;
        }
        return Arrays.copyOf(offsets, entries);
    }

    /** The header row of a file, without a byte order mark; empty where the file is. */
    public static byte[] header(Path file) {
        try (InputStream in = new BufferedInputStream(ByteOrderMark.skip(Files.newInputStream(file)), ROW_BYTES)) {
            return row(in, 0);
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
                InputStream in = new BufferedInputStream(Channels.newInputStream(channel), ROW_BYTES);
                rows.put(line, row(in, (line - 1) % LINES_AN_ENTRY));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] row(InputStream in, int linesBefore) throws IOException {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        Quotes quotes = new Quotes(',', '"');
        char[] next = new char[1];
        boolean afterReturn = false;
        int line = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            boolean secondOfPair = b == '\n' && afterReturn;
            afterReturn = b == '\r';
            if (line < linesBefore) {
                line += b == '\r' || b == '\n' && !secondOfPair ? 1 : 0;
            } else if (!secondOfPair || row.size() > 0) {
                next[0] = (char) b;
                quotes.read(next, 0, 1);
                if (quotes.isInRow()) {
                    row.write(b);
                } else if (row.size() > 0) {
                    return row.toByteArray();
                }
            }
        }
        return row.toByteArray();
    }
}
