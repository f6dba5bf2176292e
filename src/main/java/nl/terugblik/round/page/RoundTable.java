package nl.terugblik.round.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.terugblik.files.CsvReader;
import org.apache.commons.csv.CSVRecord;

/** A table of a round as it was written: pages tell of it and count nothing anew. */
record RoundTable(List<CSVRecord> rows) {

    RoundTable {
        rows = List.copyOf(rows);
    }

    static RoundTable read(Path folder, String name) {
        List<CSVRecord> rows = new ArrayList<>();
        CsvReader.read(folder.resolve(name + ".csv"), rows::add);
        return new RoundTable(rows);
    }

    List<CSVRecord> where(Predicate<CSVRecord> holds) {
        return rows.stream().filter(holds).toList();
    }

    List<CSVRecord> of(String by) {
        return where(row -> row.get("by").equals(by));
    }
}
