package nl.terugblik.published;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file with a header, read whole. */
final class CsvRows {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CsvRows() {}

    static List<CSVRecord> of(Path file) {
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            return rows.getRecords();
        } catch (IOException unreadable) {
            throw new IllegalStateException("A file of the test cannot be read.", unreadable);
        }
    }
}
