package nl.terugblik.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.terugblik.files.CsvReader;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table that a run wrote. */
record RunTable(List<CSVRecord> rows) {

    static RunTable read(Path file) {
        List<CSVRecord> rows = new ArrayList<>();
        CsvReader.read(file, rows::add);
        return new RunTable(rows);
    }

    /** The families that a run's flow gives for a reason. */
    static long flow(Path run, String reason) {
        return read(run.resolve("cohort/flow.csv")).where("reason", reason).sum("families");
    }

    RunTable where(String column, String cell) {
        return where(row -> row.get(column).equals(cell));
    }

    RunTable where(Predicate<CSVRecord> wanted) {
        return new RunTable(rows.stream().filter(wanted).toList());
    }

    List<String> column(String name) {
        return rows.stream().map(row -> row.get(name)).toList();
    }

    /** The numbers in a column; none for empty cells. */
    double[] numbers(String name) {
        return column(name).stream()
                .filter(cell -> !cell.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    long sum(String name) {
        return column(name).stream().mapToLong(Long::parseLong).sum();
    }

    /** The one row with this cell. */
    CSVRecord only(String column, String cell) {
        List<CSVRecord> found = where(column, cell).rows;
        if (found.size() != 1) {
            throw new IllegalStateException("there is not one row with that " + column);
        }
        return found.get(0);
    }
}
