package nl.terugblik.sample.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One row of a table, as text, with the fault that was planted in it.
 *
 * @param table the table it belongs to
 * @param cells its values in the order of the table's columns; an empty text is a value that was not recorded
 * @param brokenRule the rule of the export that the row was made to break, where it was
 */
public record Row(Table table, List<String> cells, Optional<String> brokenRule) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The value of a column. */
    public String get(String column) {
        return cells.get(table.position(column));
    }

    /** The same row with another value in one column. */
    public Row with(String column, String value) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(table.position(column), value);
        return new Row(table, changed, brokenRule);
    }

    /** The same row with other cells, of which there may be too few or too many. */
    public Row withCells(List<String> other) {
        return new Row(table, other, brokenRule);
    }

    /** The same row, marked as breaking a rule of the export. */
    public Row breaking(String rule) {
        return new Row(table, cells, Optional.of(rule));
    }
}
