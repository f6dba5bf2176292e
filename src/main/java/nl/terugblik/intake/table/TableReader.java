package nl.terugblik.intake.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.terugblik.intake.IntakeRefused;
import org.jspecify.annotations.Nullable;

/**
 * A table of a delivery read page by page. Bytes that are not UTF-8 are read as {@link #UNREADABLE}, so that the row
 * they stand in can be refused and the rows after it go on.
 */
public final class TableReader implements Closeable {

    /** Stands for bytes that are no text; no character that a file may hold (a Unicode noncharacter). */
    public static final char UNREADABLE = '\uFFFF';

    /** Rows on a page. */
    public static final int PAGE_ROWS = 4096;

    private static final int READ_CHARACTERS = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final List<String> header = new ArrayList<>();
    private final Path file;
    private final CsvReader<Boolean> csv;
    private final CloseableIterator<Boolean> records;
    private final Text text;
    private final boolean endsWithLineFeed;
    private @Nullable Page page;
    private int startingLine;
    private boolean finished;

    // FastCSV would rather stop at a character after a closing quote; a steward's file must be read on past it.
    @SuppressWarnings("removal")
    private TableReader(Path file, Reader characters, boolean endsWithLineFeed) {
        this.file = file;
        this.text = new Text(characters);
        this.endsWithLineFeed = endsWithLineFeed;
        csv = CsvReader.builder()
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new PageFiller(), this.text);
        records = csv.iterator();
    }

    /** Opens a table and reads its header. */
    public static TableReader open(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(UNREADABLE));
        boolean endsWithLineFeed = endsWithLineFeed(file);
        TableReader reader =
                new TableReader(file, new InputStreamReader(afterByteOrderMark(file), decoder), endsWithLineFeed);
        try {
            if (reader.records.hasNext()) {
                reader.records.next();
            }
        } catch (CsvParseException e) {
            reader.header.clear();
        }
        return reader;
    }

    /** The header row's cells, without a byte order mark; empty for an empty file. */
    public List<String> header() {
        return List.copyOf(header);
    }

    /**
     * The next page of rows, or empty at the end of the table.
     *
     * @throws IntakeRefused when a quote opens that never closes and swallows further lines, or one behind a closing quote
     */
    public Optional<Page> next() {
        Page filled = new Page(PAGE_ROWS);
        page = filled;
        try {
            while (!finished && !filled.full()) {
                if (records.hasNext()) {
                    records.next();
                } else {
                    finished = true;
                }
            }
            refuseHiddenRows();
            if (text.ended && !endsWithLineFeed) {
                filled.withoutLineEnd();
            }
        } catch (CsvParseException e) {
            finished = true;
            breakOff(filled);
        }
        return filled.rows() == 0 ? Optional.empty() : Optional.of(filled);
    }

    private void breakOff(Page filled) {
        if (linesAfter(startingLine) > 0) {
            throw new IntakeRefused(
                    "Delivery refused: in " + file.getFileName() + " a quote opens in the row of line " + startingLine
                            + " and never closes, so the rows after it cannot be told apart; mend or export again.");
        }
        filled.breakOff(startingLine);
    }

    private void refuseHiddenRows() {
        if (text.quotes.hiding() > 0) {
            throw new IntakeRefused("Delivery refused: in " + file.getFileName() + " the row of line "
                    + text.quotes.hiding() + " goes on behind a closing quote and opens another that hides the end of"
                    + " the line, so the rows after it cannot be told apart; mend or export again.");
        }
    }

    private long linesAfter(int line) {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.skip(line).filter(text -> !text.isEmpty()).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** The bytes after a byte order mark, which would hide the quote of a quoted first header from the parser. */
    private static InputStream afterByteOrderMark(Path file) throws IOException {
        PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), BYTE_ORDER_MARK.length);
        byte[] first = in.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
            in.unread(first);
        }
        return in;
    }

    private static boolean endsWithLineFeed(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            if (channel.size() == 0) {
                return true;
            }
            var last = ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(last);
            byte end = last.get(0);
            return end == '\n' || end == '\r';
        }
    }

    /** The characters of the file; the parser finds their end on the last row, where no line feed ends that row. */
    private static final class Text extends FilterReader {
        private final Quotes quotes = new Quotes();
        private boolean ended;

        Text(Reader characters) {
            super(characters);
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            ended |= read < 0;
            quotes.read(into, offset, offset + read);
            return read;
        }
    }

    /** Puts cells on the page as the parser finds them. */
    private final class PageFiller extends AbstractBaseCsvCallbackHandler<Boolean> {

        @Override
        protected void handleBegin(long startingLineNumber) {
            startingLine = (int) startingLineNumber;
            if (page != null) {
                page.begin(startingLine);
            }
        }

        @Override
        protected void handleField(int field, char[] text, int offset, int length, boolean quoted) {
            if (page != null) {
                page.cell(text, offset, length);
            } else {
                header.add(new String(text, offset, length));
            }
        }

        @Override
        protected Boolean buildRecord() {
            if (page != null && getFieldCount() > 0 && page.begun()) {
                page.end();
                if (text.quotes.tear(startingLine)) {
                    page.tear();
                }
            }
            return Boolean.TRUE;
        }
    }
}
