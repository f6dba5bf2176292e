package nl.terugblik.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.cohort.Flow;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.CsvReader;

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
        List<Flow.Row> rows = new ArrayList<>();
        CsvReader.read(
                file,
                row -> rows.add(new Flow.Row(
                        row.get("step"),
                        row.get("reason"),
                        Long.parseLong(row.get("families")),
                        Long.parseLong(row.get("children")))));
        return rows;
    }
}
