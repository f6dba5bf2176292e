package nl.terugblik.intake.text;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.terugblik.files.CellText;
import nl.terugblik.files.TextStart;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.source.Dialect;

/**
 * A table of a delivery read page by page, every cell in the form that {@link CellText} gives it. Bytes that are not UTF-8
 * are read as {@link #UNREADABLE}, so that the row they stand in can be refused and the rows after it go on.
 */
public final class TableReader implements PageSource {

    /** Stands for bytes that are no text; no character that a file may hold (a Unicode noncharacter). */
    public static final char UNREADABLE = '\uFFFF';

    /** Rows on a page. */
    public static final int PAGE_ROWS = 4096;

    /** Stands in a text that Java decoded for bytes that are no text, and perhaps for itself. */
    private static final char REPLACED = '\uFFFD';

    /** How the tables of the canonical layout are written, unless a file says otherwise of itself. */
    static final Dialect CANONICAL = new Dialect(',', '"', StandardCharsets.UTF_8);

    private final Path file;
    private final Dialect dialect;
    private final RowScan rows;
    private final boolean swapped;
    private List<String> header = List.of();
    private boolean ahead;
    private int hiding;

    private TableReader(
            Path file, InputStream bytes, Dialect dialect, int firstLine, boolean dropsMarks, int capacity) {
        this.file = file;
        this.dialect = dialect;
        this.swapped = Recoded.isSwapped(dialect);
        this.rows = new RowScan(
                Recoded.of(bytes, dialect),
                Recoded.delimiter(dialect),
                dialect.quote(),
                firstLine,
                dropsMarks,
                capacity);
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
        return open(file, dialect, Files.newInputStream(file));
    }

    private static TableReader open(Path file, Dialect dialect, InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes);
        try {
            TextStart start = TextStart.skip(in, dialect.encoding());
            if (start.looksLike().isPresent()) {
                throw new IntakeRefused("Delivery refused: " + file.getFileName() + " looks like "
                        + start.looksLike().get() + "; export it as CSV in UTF-8.");
            }
            TableReader reader =
                    new TableReader(file, in, dialect.in(start), 1 + start.lines(), true, RowScan.CAPACITY);
            reader.readHeader();
            return reader;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Opens some rows of a table in the canonical dialect, as {@link RowBorders} found them, and reads the table's header. */
    static TableReader open(Path file, Span span) throws IOException {
        if (span.from() == Span.OWN) {
            return open(file, CANONICAL, SpanBytes.of(file, span));
        }
        try (TableReader table = open(file)) {
            InputStream bytes = SpanBytes.of(file, span);
            TableReader reader = new TableReader(file, bytes, table.dialect, span.line(), true, RowScan.CAPACITY);
            try {
                reader.header = table.header;
                reader.ahead = reader.advance();
                return reader;
            } catch (IOException | RuntimeException e) {
                bytes.close();
                throw e;
            }
        }
    }

    /** Goes over the rows of the table as they are scanned, each until the next is asked for, and looks at no cell. */
    void eachRow(Consumer<RowScan> look) throws IOException {
        for (; ahead; ahead = advance()) {
            look.accept(rows);
        }
    }

    private void readHeader() throws IOException {
        ahead = advance();
        if (ahead && !rows.isOpen()) {
            List<String> names = new ArrayList<>();
            for (int cell = 0; cell < rows.cells(); cell++) {
                names.add(CellText.of(text(cell)));
            }
            header = List.copyOf(names);
            ahead = advance();
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
        Dialect dialect = new Dialect(delimiter, CANONICAL.quote(), CANONICAL.encoding());
        InputStream bytes = new ByteArrayInputStream(row);
        try (TableReader reader = new TableReader(Path.of(""), bytes, dialect, 1, false, row.length + 1)) {
            List<String> cells = new ArrayList<>();
            if (reader.rows.next()) {
                for (int cell = 0; cell < reader.rows.cells(); cell++) {
                    cells.add(reader.text(cell));
                }
            }
            return cells;
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
        try {
            while (ahead && !page.full()) {
                refuseHiddenRows();
                put(page);
                ahead = advance();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (page.rows() == 0) {
            return Optional.empty();
        }
        if (!ahead) {
            refuseHiddenRows();
            finish(page);
        }
        return Optional.of(page);
    }

    /** Goes to the next row that is more than a line of blanks. */
    private boolean advance() throws IOException {
        while (rows.next()) {
            hiding = hiding == 0 && rows.isHiding() ? rows.line() : hiding;
            if (rows.isOpen() || !isBlank()) {
                return true;
            }
        }
        if (rows.isTooLong()) {
            throw new IntakeRefused("Delivery refused: in " + file.getFileName() + " the row of line " + rows.nextLine()
                    + " goes on for more than 64 megabytes, as one does in which a quote opens and never closes, so the"
                    + " rows after it cannot be told apart; mend or export again.");
        }
        return false;
    }

    private void put(Page page) {
        page.begin(rows.line(), rows.bytes(), rows.rowStart(), rows.rowEnd());
        for (int cell = 0; cell < rows.cells(); cell++) {
            if ((rows.isAscii() || isAscii(cell)) && !swapped) {
                page.asciiCell(rows.start(cell), rows.end(cell));
            } else {
                page.cell(CellText.of(text(cell)));
            }
        }
        page.end();
        if (rows.isTorn()) {
            page.tear();
        }
    }

    private boolean isAscii(int cell) {
        for (int i = rows.start(cell); i < rows.end(cell); i++) {
            if (rows.bytes()[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** A cell as it stands in the file. */
    private String text(int cell) {
        int start = rows.start(cell);
        int length = rows.end(cell) - start;
        String text = new String(rows.bytes(), start, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACED) >= 0) {
            try {
                text = Recoded.decoder(CANONICAL)
                        .decode(ByteBuffer.wrap(rows.bytes(), start, length))
                        .toString();
            } catch (CharacterCodingException e) {
                throw new IllegalStateException("what is no text is replaced", e);
            }
        }
        return swapped ? Recoded.back(text, dialect) : text;
    }

    /** Whether a row is a line of nothing but blanks. */
    private boolean isBlank() {
        return rows.cells() == 1
                && rows.start(0) < rows.end(0)
                && CellText.of(text(0)).isBlank();
    }

    /** Says of the last row of the file whether the file breaks off in it. */
    private void finish(Page page) {
        if (rows.isOpen()) {
            int line = page.line(page.rows() - 1);
            if (linesAfter(line) > 0) {
                throw new IntakeRefused(
                        "Delivery refused: in " + file.getFileName() + " a quote opens in the row of line " + line
                                + " and never closes, so the rows after it cannot be told apart; mend or export again.");
            }
            page.breakOff();
        } else if (rows.lacksLineEnd()) {
            page.withoutLineEnd();
        }
    }

    private void refuseHiddenRows() {
        if (hiding > 0) {
            throw new IntakeRefused("Delivery refused: in " + file.getFileName() + " the row of line " + hiding
                    + " goes on behind a closing quote and opens another that hides the end of the line, so the rows after"
                    + " it cannot be told apart; mend or export again.");
        }
    }

    private long linesAfter(int line) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), Recoded.decoder(dialect)))) {
            return lines.lines().skip(line).filter(text -> !text.isEmpty()).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
