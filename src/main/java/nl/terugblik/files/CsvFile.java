package nl.terugblik.files;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * A table written as CSV: UTF-8, comma, header row, quotes where needed (RFC 4180) and a line feed after every row.
 *
 * <p>It is written under a {@code .partial} name and takes its own name when closed without a failure.
 */
public final class CsvFile implements Closeable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private static final CSVFormat SPREADSHEET =
            FORMAT.builder().setDelimiter(';').setQuoteMode(QuoteMode.ALL).get();

    private final Path file;
    private final Path partial;
    private final OutputStream bytes;
    private final CSVPrinter printer;
    private final boolean isPlain;
    private final StringBuilder line = new StringBuilder();

    private CsvFile(Path file, Path partial, OutputStream bytes, CSVPrinter printer, boolean isPlain) {
        this.bytes = bytes;
        this.isPlain = isPlain;
        this.file = file;
        this.partial = partial;
        this.printer = printer;
    }

    /** Starts a table with its header row. */
    public static CsvFile create(Path file, List<String> columns) {
        return create(file, columns, FORMAT);
    }

    /**
     * Starts a table for a spreadsheet as Dutch ones read it: a semicolon between cells, and each in quotes. Cells go
     * through {@link PlainCell} before they are given.
     */
    public static CsvFile forSpreadsheet(Path file, List<String> columns) {
        return create(file, columns, SPREADSHEET);
    }

    /** Prints a table in the same form. */
    public static void print(Appendable out, List<String> columns, List<List<Object>> rows) {
        try {
            CSVPrinter printer = new CSVPrinter(out, FORMAT);
            printer.printRecord(columns);
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvFile create(Path file, List<String> columns, CSVFormat format) {
        Path partial = PrivateFiles.temporary(file);
        try {
            OutputStream bytes = PrivateFiles.stream(partial);
            BufferedWriter out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            CSVPrinter printer = new CSVPrinter(out, format);
            printer.printRecord(columns);
            return new CsvFile(file, partial, bytes, printer, format == FORMAT);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /**
     * Writes a row; cells are printed by their {@code toString}. An empty text that begins a row gets quotes; null leaves
     * the cell empty there too.
     */
    public void row(@Nullable Object... cells) {
        try {
            if (!isPlain || !printedPlain(cells)) {
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** The first cell of a row as it is printed. */
    public static String beginning(Object cell) {
        return FORMAT.format(cell);
    }

    /** The last cells of a row as they are printed, with the delimiter before them. */
    public static String ending(Object... cells) {
        String before = "a"; // the first cell of a row is printed with quotes where others are not
        return FORMAT.format(
                        Stream.concat(Stream.of(before), Arrays.stream(cells)).toArray())
                .substring(before.length());
    }

    /** Writes rows of a table that is not for a spreadsheet, as they were printed elsewhere. */
    public void printed(ByteSink rows) {
        try {
            printer.flush();
            bytes.write(rows.array(), 0, rows.length());
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** Prints a row of which no cell can need quotes, as most have none: to look for more takes the printer longer than to print. */
    private boolean printedPlain(@Nullable Object[] cells) throws IOException {
        line.setLength(0);
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                line.append(',');
            }
            Object cell = cells[i];
            int from = line.length();
            line.append(cell == null ? "" : cell.toString());
            boolean isEmpty = from == line.length();
            if (isEmpty ? i == 0 && cell != null : !isPlain(from)) {
                return false;
            }
        }
        printer.getOut().append(line.append('\n'));
        return true;
    }

    private boolean isPlain(int from) {
        int last = line.length() - 1;
        for (int i = from; i <= last; i++) {
            char c = line.charAt(i);
            boolean isLetter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
            boolean isInner = i > from && i < last && (c == ' ' || c == '.' || c == '-' || c == '_' || c == ':');
            boolean isSign = c == '-' && i == from && from > 0 && last > from;
            if (!isLetter && !isInner && !isSign) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        try {
            printer.close(true);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
        PrivateFiles.force(partial);
        PrivateFiles.move(partial, file);
    }
}
