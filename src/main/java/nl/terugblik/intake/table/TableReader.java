package nl.terugblik.intake.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
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
import nl.terugblik.files.CellText;
import nl.terugblik.files.TextCharacters;
import nl.terugblik.files.TextStart;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.source.Dialect;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of a delivery read page by page, every cell in the form that {@link CellText} gives it. Bytes that are not UTF-8
 * are read as {@link #UNREADABLE}, so that the row they stand in can be refused and the rows after it go on.
 */
public final class TableReader implements PageSource {

    /** Stands for bytes that are no text; no character that a file may hold (a Unicode noncharacter). */
    public static final char UNREADABLE = '\uFFFF';

    /** Rows on a page. */
    public static final int PAGE_ROWS = 4096;

    /** How the tables of the canonical layout are written, unless a file says otherwise of itself. */
    static final Dialect CANONICAL = new Dialect(',', '"', StandardCharsets.UTF_8);

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
    private final Dialect dialect;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Text text;
    private List<String> header = List.of();

    private TableReader(Path file, InputStream bytes, Dialect dialect, int firstLine) throws IOException {
        this.file = file;
        this.dialect = dialect;
        this.text = new Text(
                new TextCharacters(new InputStreamReader(bytes, decoder(dialect))),
                new Quotes(dialect.delimiter(), dialect.quote(), firstLine));
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

    /**
     * Opens a table and reads its header.
     *
     * @param dialect how it is written, unless it begins with a byte order mark or a line that names its delimiter
     * @throws IntakeRefused when it does not look like text in that encoding
     */
    public static TableReader open(Path file, Dialect dialect) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            TextStart start = TextStart.skip(in, dialect.encoding());
            if (start.looksLike().isPresent()) {
                throw new IntakeRefused("Delivery refused: " + file.getFileName() + " looks like "
                        + start.looksLike().get() + "; export it as CSV in UTF-8.");
            }
            TableReader reader = new TableReader(file, in, dialect.in(start), 1 + start.lines());
            reader.readHeader();
            return reader;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private void readHeader() {
        while (header.isEmpty() && records.hasNext()) {
            CSVRecord names = records.next();
            text.quotes.nextRow();
            if (!isBrokenOff() && !isBlank(names)) {
                header = names.stream().map(CellText::of).toList();
            }
        }
    }

    /** How the table is written, as far as it says so itself or was told. */
    public Dialect dialect() {
        return dialect;
    }

    /** The cells of one row as they stand, read as a table's rows are. */
    public static List<String> cells(byte[] row) {
        return cells(row, CANONICAL.delimiter());
    }

    static List<String> cells(byte[] row, char delimiter) {
        try (CSVParser parser = CSVParser.builder()
                .setFormat(FORMAT.builder().setDelimiter(delimiter).get())
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
            CSVRecord row = records.next();
            if (isBlank(row)) {
                text.quotes.nextRow();
            } else {
                put(row, page);
            }
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
            page.cell(CellText.of(row.get(i)));
        }
        page.end();
        if (text.quotes.tear(line)) {
            page.tear();
        }
    }

    /** Whether a row is a line of nothing but blanks. */
    private static boolean isBlank(CSVRecord row) {
        return row.size() == 1
                && !row.get(0).isEmpty()
                && CellText.of(row.get(0)).isBlank();
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
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder(dialect)))) {
            return lines.lines().skip(line).filter(text -> !text.isEmpty()).count();
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
