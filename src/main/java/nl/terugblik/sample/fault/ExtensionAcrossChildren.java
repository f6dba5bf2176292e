package nl.terugblik.sample.fault;

import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Row;
import nl.terugblik.sample.table.Table;

/** An extension that continues the order of a brother or sister. */
final class ExtensionAcrossChildren implements Fault {

    @Override
    public String rule() {
        return "extension_across_children";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        for (Row extension : rows.extensions()) {
            List<Row> others = rows.of(Table.SUPERVISION_ORDERS).stream()
                    .filter(row -> !row.get("child_id").equals(extension.get("child_id")))
                    .toList();
            if (!others.isEmpty()) {
                String other = draw.pick(others).get("order_id");
                rows.replace(
                        extension, extension.with("extends_order_id", other).breaking(rule()));
                return true;
            }
        }
        return false;
    }
}
