package nl.terugblik.compare.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A table with a row a family, under the family's pseudonym. Rows stay as they are written until they are asked for; their
 * cells are pseudonyms, codes, days and numbers, which need no quotes.
 */
public final class FamilyTable {

    private final List<String> columns;
    private final Map<String, String> rows;

    private FamilyTable(List<String> columns, Map<String, String> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Reads a table whose first column is the family.
     *
     * @param names gives a family the name that it has on the other side
     */
    public static FamilyTable read(Path file, UnaryOperator<String> names) {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String header = in.readLine();
            Map<String, String> rows = new LinkedHashMap<>();
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                int comma = row.indexOf(',');
                rows.put(names.apply(comma < 0 ? row : row.substring(0, comma)), row);
            }
            return new FamilyTable(header == null ? List.of() : List.of(header.split(",", -1)), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the columns, the family first. */
    public List<String> columns() {
        return columns;
    }

    /** The families, in the order of the file. */
    public Set<String> families() {
        return rows.keySet();
    }

    /** Whether it has a row for a family. */
    public boolean has(String family) {
        return rows.containsKey(family);
    }

    /** The cells of a family, in the order of the columns; none where it has no row. */
    public List<String> cells(String family) {
        String row = rows.get(family);
        return row == null ? List.of() : List.of(row.split(",", -1));
    }

    /** The place of a column; -1 where there is none. */
    public int place(String column) {
        return columns.indexOf(column);
    }
}
