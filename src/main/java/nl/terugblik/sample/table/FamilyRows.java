package nl.terugblik.sample.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rows of one family in all tables, in the order in which they are written. */
public final class FamilyRows {
    private final Map<Table, List<Row>> rows = new EnumMap<>(Table.class);

    /**
     * Adds a row to the end of a table.
     *
     * @param values the value of each column; an empty {@link Optional} or an empty text is a value not recorded
     */
    public void add(Table table, Object... values) {
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException("A row of " + table.canonicalName() + " has another number of columns.");
        }
        List<String> cells = Arrays.stream(values).map(FamilyRows::cell).toList();
        add(new Row(table, cells, Optional.empty()));
    }

    /** Adds a row to the end of its table. */
    public void add(Row row) {
        rows.computeIfAbsent(row.table(), ignored -> new ArrayList<>()).add(row);
    }

    /** The rows of a table. */
    public List<Row> of(Table table) {
        return Collections.unmodifiableList(rows.getOrDefault(table, List.of()));
    }

    /** Puts other rows in the place of all rows of a table. */
    public void replaceAll(Table table, UnaryOperator<Row> change) {
        rows.getOrDefault(table, new ArrayList<>()).replaceAll(change);
    }

    /** Changes every row of every table. */
    public void replaceAll(UnaryOperator<Row> change) {
        rows.values().forEach(table -> table.replaceAll(change));
    }

    /** The orders that extend another of which the decision is in the delivery. */
    public List<Row> extensions() {
        List<String> known = of(Table.SUPERVISION_ORDERS).stream()
                .map(row -> row.get("order_id"))
                .toList();
        return of(Table.SUPERVISION_ORDERS).stream()
                .filter(row -> known.contains(row.get("extends_order_id")))
                .toList();
    }

    /** The decision that an extension continues. */
    public Row predecessor(Row extension) {
        return of(Table.SUPERVISION_ORDERS).stream()
                .filter(row -> row.get("order_id").equals(extension.get("extends_order_id")))
                .findFirst()
                .orElseThrow();
    }

    /** The number that the next row of a table gets within this family, from 1. */
    public int next(Table table) {
        return of(table).size() + 1;
    }

    /** Puts a row in the place of another one. */
    public void replace(Row old, Row replacement) {
        Collections.replaceAll(rows.getOrDefault(old.table(), new ArrayList<>()), old, replacement);
    }

    private static String cell(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(Object::toString).orElse("")
                : value.toString();
    }
}
