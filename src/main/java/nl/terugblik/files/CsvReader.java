package nl.terugblik.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads back what {@link CsvFile} wrote, row by row, with cells by the names in the header. */
public final class CsvReader {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CsvReader() {}

    /** The names of the columns, in the order of the file. */
    public static List<String> columns(Path file) {
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            return List.copyOf(rows.getHeaderNames());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes every row after the header on, in the order of the file. */
    public static void read(Path file, Consumer<CSVRecord> row) {
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            rows.forEach(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
