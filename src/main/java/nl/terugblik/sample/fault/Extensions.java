package nl.terugblik.sample.fault;

import java.util.List;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Row;
import nl.terugblik.sample.table.Table;

/** The extensions of a family's orders of which the predecessor is in the delivery. */
final class Extensions {
    private Extensions() {}

    static List<Row> of(FamilyRows rows) {
        List<String> known = rows.of(Table.SUPERVISION_ORDERS).stream()
                .map(row -> row.get("order_id"))
                .toList();
        return rows.of(Table.SUPERVISION_ORDERS).stream()
                .filter(row -> known.contains(row.get("extends_order_id")))
                .toList();
    }

    /** The decision that an extension continues. */
    static Row predecessor(FamilyRows rows, Row extension) {
        return rows.of(Table.SUPERVISION_ORDERS).stream()
                .filter(row -> row.get("order_id").equals(extension.get("extends_order_id")))
                .findFirst()
                .orElseThrow();
    }
}
