package nl.terugblik.files.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.LongConsumer;
import nl.terugblik.files.Sha256;
import nl.terugblik.files.TextStart;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file, passed on one at a time: UTF-8, or what its byte order mark says, a header, quotes where needed (RFC 4180); empty lines are passed
 * over.
 *
 * @param file the file
 * @param delimiter what stands between cells, unless the file begins with a line that names it
 * @param progress is told now and then how many rows were read
 */
public record TableRows(Path file, char delimiter, LongConsumer progress) {

    private static final int ROWS_A_MESSAGE = 10_000;

    /** Takes the header, then row after row with the line on which it starts. */
    public interface Taker {

        void header(Header header);

        void row(int line, CSVRecord cells);
    }

    /**
     * Reads the file to its end.
     *
     * @return the SHA-256 of its bytes
     * @throws UncheckedIOException when the file cannot be read
     */
    public String read(Taker taker) {
        try (Sha256.Passing bytes = new Sha256.Passing(Files.newInputStream(file));
                BufferedInputStream in = new BufferedInputStream(bytes)) {
            TextStart start = TextStart.skip(in, StandardCharsets.UTF_8);
            if (start.looksLike().isPresent()) {
                throw new UnreadableTable(
                        file + " looks like " + start.looksLike().get() + "; save it as CSV in UTF-8.");
            }
            try (CSVParser parser = parser(in, start)) {
                pass(parser, taker, start);
            }
            return bytes.hash();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(CSVParser parser, Taker taker, TextStart start) throws IOException {
        Iterator<CSVRecord> records = parser.iterator();
        @Nullable Header header = null;
        for (long read = 0; ; read++) {
            int line = (int) parser.getCurrentLineNumber() + 1 + start.lines();
            CSVRecord cells = next(records, line);
            if (cells == null) {
                break;
            }
            if (cells.size() == 1 && Cell.text(cells.get(0)).isEmpty()) {
                continue;
            }
            if (header == null) {
                header = Header.of(file, line, cells.toList(), start.delimiter().orElse(delimiter));
                taker.header(header);
                continue;
            }
            header.refuseRagged(line, cells.size());
            taker.row(line, cells);
            if (read % ROWS_A_MESSAGE == 0) {
                progress.accept(read);
            }
        }
        if (header == null) {
            throw new UnreadableTable(file + " is empty; it needs a header that names its columns, and rows.");
        }
    }

    private @Nullable CSVRecord next(Iterator<CSVRecord> records, int line) throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new UnreadableTable(file + " line " + Utf8Fault.line(file)
                        + ": there are bytes that are no text in UTF-8; save the file as UTF-8.");
            }
            if (e.getCause() instanceof CSVException) {
                throw new UnreadableTable(
                        file + " line " + line + ": in the row that starts here a quote is not closed,"
                                + " or something stands behind the quote that closes a cell; mend the row.");
            }
            throw e;
        }
    }

    private CSVParser parser(InputStream in, TextStart start) throws IOException {
        var decoder = start.encoding()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        Reader text = new TextCharacters(new InputStreamReader(in, decoder));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(start.delimiter().orElse(delimiter))
                .get();
        return CSVParser.builder().setFormat(format).setReader(text).get();
    }
}
