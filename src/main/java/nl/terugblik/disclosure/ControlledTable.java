package nl.terugblik.disclosure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.files.CsvFile;
import org.apache.commons.csv.CSVRecord;

/** A table of which is known what each cell tells. */
final class ControlledTable {

    private static final String WITHHELD = "withheld";

    private final List<Row> rows = new ArrayList<>();
    private final Set<Counted> everyRow = new LinkedHashSet<>();
    private final Set<String> undeclared = new TreeSet<>();

    /**
     * A row.
     *
     * @param line its line in the run's file, the header being line 1
     * @param cells what the run's file holds, by column, in its order
     * @param shown the same as it would be printed
     * @param telling what it tells
     */
    private record Row(int line, Map<String, String> cells, Map<String, String> shown, Telling telling) {}

    void add(CSVRecord row, Telling telling) {
        telling.close();
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, String> shown = new LinkedHashMap<>();
        for (String column : row.getParser().getHeaderNames()) {
            if (telling.isDeclared(column)) {
                String cell = row.get(column);
                cells.put(column, cell);
                shown.put(column, column.equals(Note.COLUMN) ? Note.outside(cell) : telling.shown(column, cell));
            } else {
                undeclared.add(column);
            }
        }
        rows.add(new Row(rows.size() + 2, cells, shown, telling));
        everyRow.addAll(telling.ofRow());
    }

    /** The columns of which no rule says what they tell; they stay inside. */
    Set<String> undeclared() {
        return Collections.unmodifiableSet(undeclared);
    }

    /** All counts that its filled cells tell. */
    Set<Counted> told() {
        Set<Counted> all = new LinkedHashSet<>();
        for (Row row : rows) {
            row.cells().forEach((column, cell) -> {
                if (!cell.isEmpty()) {
                    all.addAll(row.telling().of(column));
                }
            });
        }
        return Collections.unmodifiableSet(all);
    }

    /** The counts on which each filled cell rests that tells any; those of a cell that is never printed apart. */
    List<Set<Counted>> rests() {
        List<Set<Counted>> all = new ArrayList<>();
        for (Row row : rows) {
            row.cells().forEach((column, cell) -> {
                Set<Counted> rests = new LinkedHashSet<>(row.telling().of(column));
                if (row.telling().restOnTable().contains(column)) {
                    rests.addAll(everyRow);
                }
                if (!cell.isEmpty() && !rests.isEmpty()) {
                    all.add(rests);
                }
            });
        }
        return all;
    }

    /** Writes what may be seen; what may not is empty, and a last column names which these are. */
    void write(Path file, Set<Counted> published) {
        List<String> columns = new ArrayList<>();
        if (!rows.isEmpty()) {
            columns.addAll(rows.get(0).cells().keySet());
        }
        columns.add(WITHHELD);
        try (CsvFile out = CsvFile.create(file, columns)) {
            for (int i = 0; i < rows.size(); i++) {
                if (goes(i, published)) {
                    List<String> withheld = withheld(i, published);
                    List<String> cells = new ArrayList<>();
                    rows.get(i).shown().forEach((column, cell) -> cells.add(withheld.contains(column) ? "" : cell));
                    cells.add(String.join(" ", withheld));
                    out.row(cells.stream()
                            .map(cell -> cell.isEmpty() ? null : cell)
                            .toArray());
                }
            }
        }
    }

    /** Whether a row is there at all. */
    boolean goes(int row, Set<Counted> published) {
        Telling telling = rows.get(row).telling();
        return !telling.goesWithItsCounts() || published.containsAll(telling.ofRow());
    }

    /** The cells of a row that may not be seen, by the names of their columns; that one is empty may tell as much. */
    List<String> withheld(int row, Set<Counted> published) {
        Telling telling = rows.get(row).telling();
        return rows.get(row).cells().keySet().stream()
                .filter(column -> telling.isBarred(column)
                        || !published.containsAll(telling.of(column))
                        || telling.restOnTable().contains(column) && !published.containsAll(everyRow))
                .toList();
    }

    int rows() {
        return rows.size();
    }

    int line(int row) {
        return rows.get(row).line();
    }

    /** What the run's own file has in a cell. */
    String cell(int row, String column) {
        return rows.get(row).cells().getOrDefault(column, "");
    }

    /** The columns of a row that only name what it is of, with what they say. */
    Map<String, String> names(int row) {
        Map<String, String> names = new LinkedHashMap<>(rows.get(row).cells());
        names.keySet()
                .removeIf(column ->
                        !of(row, column).isEmpty() || rows.get(row).telling().isBarred(column));
        return names;
    }

    /** The filled cells that tell a count, or are never printed. */
    int cells() {
        int cells = 0;
        for (int i = 0; i < rows.size(); i++) {
            for (Map.Entry<String, String> cell : rows.get(i).cells().entrySet()) {
                boolean tells =
                        !of(i, cell.getKey()).isEmpty() || rows.get(i).telling().isBarred(cell.getKey());
                if (!cell.getValue().isEmpty() && tells) {
                    cells++;
                }
            }
        }
        return cells;
    }

    /** The counts that a cell tells. */
    Set<Counted> of(int row, String column) {
        return rows.get(row).telling().of(column);
    }
}
