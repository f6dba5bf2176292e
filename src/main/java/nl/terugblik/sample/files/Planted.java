package nl.terugblik.sample.files;

import java.util.List;
import nl.terugblik.sample.table.Table;

/**
 * A row that was made to break a rule of the export.
 *
 * @param table the table it is in
 * @param line the line on which the row starts, counted from 1
 * @param rule the rule it breaks
 */
record Planted(Table table, long line, String rule) {

    static final List<String> HEADER = List.of("file", "line", "rule");

    Planted after(long lines) {
        return new Planted(table, lines + line, rule);
    }

    List<String> cells() {
        return List.of(table.fileName(), Long.toString(line), rule);
    }
}
