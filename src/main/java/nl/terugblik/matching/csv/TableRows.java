package nl.terugblik.matching.csv;

import java.io.BufferedReader;
import java.io.IOException;
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
import nl.terugblik.files.ByteOrderMark;
import nl.terugblik.files.Sha256;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file, passed on one at a time: UTF-8, a header, quotes where needed (RFC 4180); empty lines are passed
 * over.
 *
 * @param file the file
 * @param delimiter what stands between cells
 * @param progress is told now and then how many rows were read
 */
record TableRows(Path file, char delimiter, LongConsumer progress) {

    private static final int ROWS_A_MESSAGE = 10_000;

    /** Takes the header, then row after row with the line on which it starts. */
    interface Taker {

        void header(Header header);

        void row(int line, CSVRecord cells);
    }

    /**
     * Reads the file to its end.
     *
     * @return the SHA-256 of its bytes
     * @throws UncheckedIOException when the file cannot be read
     */
    String read(Taker taker) {
        try (Sha256.Passing bytes = new Sha256.Passing(Files.newInputStream(file));
                CSVParser parser = parser(bytes)) {
            pass(parser, taker);
            return bytes.hash();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(CSVParser parser, Taker taker) throws IOException {
        Iterator<CSVRecord> records = parser.iterator();
        @Nullable Header header = null;
        for (long read = 0; ; read++) {
            int line = (int) parser.getCurrentLineNumber() + 1;
            CSVRecord cells = next(records, line);
            if (cells == null) {
                break;
            }
            if (cells.size() == 1 && cells.get(0).isEmpty()) {
                continue;
            }
            if (header == null) {
                header = Header.of(file, line, cells.toList());
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

    private CSVParser parser(Sha256.Passing bytes) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        Reader text = new BufferedReader(new InputStreamReader(ByteOrderMark.skip(bytes), decoder));
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        return CSVParser.builder().setFormat(format).setReader(text).get();
    }
}
