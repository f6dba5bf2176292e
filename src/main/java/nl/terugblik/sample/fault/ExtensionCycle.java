package nl.terugblik.sample.fault;

import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Row;

/** An extension that continues itself. */
final class ExtensionCycle implements Fault {

    @Override
    public String rule() {
        return "extension_cycle";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        List<Row> candidates = rows.extensions();
        if (candidates.isEmpty()) {
            return false;
        }
        Row row = draw.pick(candidates);
        rows.replace(row, row.with("extends_order_id", row.get("order_id")).breaking(rule()));
        return true;
    }
}
