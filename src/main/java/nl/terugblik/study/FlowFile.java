package nl.terugblik.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.terugblik.cohort.Flow;
import nl.terugblik.files.CsvFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** {@code cohort/flow.csv}: how many families and children went where. */
final class FlowFile {

    private static final List<String> COLUMNS = List.of("step", "reason", "families", "children");

    private FlowFile() {}

    static void write(Path file, List<Flow.Row> rows) {
        try (CsvFile csv = CsvFile.create(file, COLUMNS)) {
            rows.forEach(row -> csv.row(row.step(), row.reason(), row.families(), row.children()));
        }
    }

    static List<Flow.Row> read(Path file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return rows.stream()
                    .map(row -> new Flow.Row(
                            row.get("step"),
                            row.get("reason"),
                            Long.parseLong(row.get("families")),
                            Long.parseLong(row.get("children"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
