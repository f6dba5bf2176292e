package nl.terugblik.intake.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.files.CellText;
import nl.terugblik.files.TextStart;
import nl.terugblik.source.Dialect;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The cells of a text's rows as commons-csv finds them, by which our own reader is judged. */
final class RowsByCommonsCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();

    private RowsByCommonsCsv() {}

    /** The rows, lines of blanks left out. */
    static List<List<String>> of(byte[] file, Dialect expected) throws IOException {
        BufferedInputStream in = new BufferedInputStream(new ByteArrayInputStream(file));
        Dialect dialect = expected.in(TextStart.skip(in, expected.encoding()));
        StringBuilder text = new StringBuilder();
        try (Reader decoded = new InputStreamReader(in, Recoded.decoder(dialect))) {
            decoded.transferTo(new java.io.Writer() {
                @Override
                public void write(char[] characters, int offset, int length) {
                    text.append(characters, offset, length);
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            });
        }
        return rows(withoutMarks(text.toString()), dialect);
    }

    private static String withoutMarks(String text) {
        String plain = text.replace("\uFEFF", "");
        return plain.endsWith("\u001A") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static List<List<String>> rows(String text, Dialect dialect) {
        List<List<String>> rows = new ArrayList<>();
        CSVFormat format = FORMAT.builder()
                .setDelimiter(dialect.delimiter())
                .setQuote(dialect.quote())
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setFormat(format)
                .setReader(new StringReader(text))
                .get()) {
            for (CSVRecord record : parser) {
                boolean blank = record.size() == 1
                        && !record.get(0).isEmpty()
                        && CellText.of(record.get(0)).isBlank();
                if (!blank) {
                    rows.add(record.stream().map(CellText::of).toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
