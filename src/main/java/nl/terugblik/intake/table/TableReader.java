package nl.terugblik.intake.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.terugblik.files.ByteOrderMark;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.source.Dialect;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of a delivery read page by page. Bytes that are not UTF-8 are read as {@link #UNREADABLE}, so that the row
 * they stand in can be refused and the rows after it go on.
 */
public final class TableReader implements PageSource {

    /** Stands for bytes that are no text; no character that a file may hold (a Unicode noncharacter). */
    public static final char UNREADABLE = '\uFFFF';

    /** Rows on a page. */
    public static final int PAGE_ROWS = 4096;

    private static final Dialect CANONICAL = new Dialect(',', '"', StandardCharsets.UTF_8);

    /**
     * Rows that no other program would read on past are read here too, because every row must be accounted for: what stands
     * behind a closing quote and a quote that never closes are seen by {@link Quotes} and refused.
     */
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();

    private final Path file;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Text text;
    private List<String> header = List.of();

    private TableReader(Path file, Reader characters, Dialect dialect) throws IOException {
        this.file = file;
        this.text = new Text(characters, new Quotes(dialect.delimiter(), dialect.quote()));
        this.parser = CSVParser.builder()
                .setFormat(FORMAT.builder()
                        .setDelimiter(dialect.delimiter())
                        .setQuote(dialect.quote())
                        .get())
                .setReader(text)
                .get();
        this.records = parser.iterator();
    }

    /** Opens a table in the canonical dialect and reads its header. */
    public static TableReader open(Path file) throws IOException {
        return open(file, CANONICAL);
    }

    /** Opens a table and reads its header. */
    public static TableReader open(Path file, Dialect dialect) throws IOException {
        TableReader reader = new TableReader(
                file, new InputStreamReader(ByteOrderMark.skip(Files.newInputStream(file)), decoder(dialect)), dialect);
        if (reader.records.hasNext()) {
            CSVRecord names = reader.records.next();
            reader.text.quotes.nextRow();
            if (!reader.isBrokenOff()) {
                reader.header = names.toList();
            }
        }
        return reader;
    }

    /** The cells of one row, read as a table's rows are. */
    public static List<String> cells(byte[] row) {
        try (CSVParser parser = CSVParser.builder()
                .setFormat(FORMAT)
                .setReader(new StringReader(
                        decoder(CANONICAL).decode(ByteBuffer.wrap(row)).toString()))
                .get()) {
            Iterator<CSVRecord> records = parser.iterator();
            return records.hasNext() ? records.next().toList() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The header row's cells, without a byte order mark; empty for an empty file. */
    public List<String> header() {
        return header;
    }

    /** The next page of as many rows as usual, or empty at the end of the table. */
    public Optional<Page> next() {
        return next(PAGE_ROWS);
    }

    /**
     * The next page of rows, or empty at the end of the table.
     *
     * @param mostRows rows on a page that is full
     * @throws IntakeRefused when a quote opens that never closes and swallows further lines, or one behind a closing quote
     */
    @Override
    public Optional<Page> next(int mostRows) {
        Page page = new Page(mostRows);
        while (!page.full() && records.hasNext()) {
            put(records.next(), page);
        }
        if (page.rows() == 0) {
            return Optional.empty();
        }
        if (!records.hasNext()) {
            refuseHiddenRows();
            finish(page);
        }
        return Optional.of(page);
    }

    private void put(CSVRecord row, Page page) {
        refuseHiddenRows();
        int line = text.quotes.nextRow();
        page.begin(line);
        for (int i = 0; i < row.size(); i++) {
            page.cell(row.get(i));
        }
        page.end();
        if (text.quotes.tear(line)) {
            page.tear();
        }
    }

    /** Says of the last row of the file whether the file breaks off in it. */
    private void finish(Page page) {
        if (isBrokenOff()) {
            int line = page.line(page.rows() - 1);
            if (linesAfter(line) > 0) {
                throw new IntakeRefused(
                        "Delivery refused: in " + file.getFileName() + " a quote opens in the row of line " + line
                                + " and never closes, so the rows after it cannot be told apart; mend or export again.");
            }
            page.breakOff();
        } else if (!text.endsWithLineFeed()) {
            page.withoutLineEnd();
        }
    }

    /** Whether the file ended inside a quoted cell; known once its end was reached. */
    private boolean isBrokenOff() {
        return text.ended && text.quotes.isOpen();
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
        parser.close();
    }

    private static CharsetDecoder decoder(Dialect dialect) {
        return dialect.encoding()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(UNREADABLE));
    }

    /** The characters of the file; the parser finds their end on the last row, where no line feed ends that row. */
    private static final class Text extends FilterReader {
        private final Quotes quotes;
        private char last = '\n';
        private boolean ended;

        Text(Reader characters, Quotes quotes) {
            super(characters);
            this.quotes = quotes;
        }

        boolean endsWithLineFeed() {
            return last == '\n' || last == '\r';
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            ended |= read < 0;
            last = read > 0 ? into[offset + read - 1] : last;
            quotes.read(into, offset, offset + read);
            return read;
        }
    }
}
