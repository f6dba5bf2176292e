package nl.terugblik.disclosure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.files.CsvFile;
import org.apache.commons.csv.CSVRecord;

/** A table of which is known what each cell tells. */
final class ControlledTable {

    private static final String WITHHELD = "withheld";

    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<Map<String, Set<Counted>>> tells = new ArrayList<>();

    void add(CSVRecord row, Telling telling) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, Set<Counted>> told = new LinkedHashMap<>();
        for (String column : row.getParser().getHeaderNames()) {
            String cell = row.get(column);
            cells.put(column, column.equals(Note.COLUMN) ? Note.outside(cell) : cell);
            told.put(column, telling.of(column));
        }
        rows.add(cells);
        tells.add(told);
    }

    /** All counts that its filled cells tell. */
    Set<Counted> told() {
        Set<Counted> all = new LinkedHashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> cells = rows.get(i);
            tells.get(i).forEach((column, of) -> {
                if (!cells.getOrDefault(column, "").isEmpty()) {
                    all.addAll(of);
                }
            });
        }
        return Collections.unmodifiableSet(all);
    }

    /** Writes what may be seen; what may not is empty, and a last column names which these are. */
    void write(Path file, Set<Counted> published) {
        List<String> columns = new ArrayList<>();
        if (!rows.isEmpty()) {
            columns.addAll(rows.get(0).keySet());
        }
        columns.add(WITHHELD);
        try (CsvFile out = CsvFile.create(file, columns)) {
            for (int i = 0; i < rows.size(); i++) {
                List<String> withheld = withheld(i, published);
                List<String> cells = new ArrayList<>();
                rows.get(i).forEach((column, cell) -> cells.add(withheld.contains(column) ? "" : cell));
                cells.add(String.join(" ", withheld));
                out.row(cells.stream().map(cell -> cell.isEmpty() ? null : cell).toArray());
            }
        }
    }

    /** The filled cells of a row that may not be seen, by the names of their columns. */
    List<String> withheld(int row, Set<Counted> published) {
        List<String> withheld = new ArrayList<>();
        tells.get(row).forEach((column, of) -> {
            if (!rows.get(row).getOrDefault(column, "").isEmpty() && !published.containsAll(of)) {
                withheld.add(column);
            }
        });
        return withheld;
    }

    int rows() {
        return rows.size();
    }

    /** The filled cells that tell a count. */
    int cells() {
        int cells = 0;
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            cells += (int) tells.get(i).entrySet().stream()
                    .filter(cell -> !cell.getValue().isEmpty()
                            && !row.getOrDefault(cell.getKey(), "").isEmpty())
                    .count();
        }
        return cells;
    }

    /** The counts that a cell tells. */
    Set<Counted> of(int row, String column) {
        return Collections.unmodifiableSet(tells.get(row).getOrDefault(column, Set.of()));
    }
}
