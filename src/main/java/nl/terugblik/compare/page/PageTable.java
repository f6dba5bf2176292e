package nl.terugblik.compare.page;

import java.util.List;

/**
 * A table of a comparison.
 *
 * @param name its name in files
 * @param title what it shows, for people
 * @param columns the names of its columns
 * @param rows its cells: texts, whole numbers, decimals and yes or no
 */
record PageTable(String name, String title, List<String> columns, List<List<Object>> rows) {

    PageTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
