package nl.terugblik.sample.fault;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Row;
import nl.terugblik.sample.table.Table;

/**
 * A column in which a fault can be planted.
 *
 * @param table the table of the column
 * @param column its name
 */
public record Target(Table table, String column) {

    /** Changes the column in one of the rows that meet a condition and marks the row; false where none does. */
    public boolean set(
            FamilyRows rows, Predicate<Row> condition, UnaryOperator<String> change, String rule, Draw draw) {
        List<Row> candidates = rows.of(table).stream().filter(condition).toList();
        if (candidates.isEmpty()) {
            return false;
        }
        Row row = draw.pick(candidates);
        rows.replace(row, row.with(column, change.apply(row.get(column))).breaking(rule));
        return true;
    }

    /** Whether a row holds something there. */
    public boolean isFilledIn(Row row) {
        return !row.get(column).isEmpty();
    }
}
