package nl.terugblik.sample.fault;

import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Row;

/** Two extensions of one term. Nobody can say which continues it, so both are marked. */
final class ExtensionFork implements Fault {

    @Override
    public String rule() {
        return "extension_fork";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        List<Row> candidates = rows.extensions();
        if (candidates.isEmpty()) {
            return false;
        }
        Row row = draw.pick(candidates);
        rows.replace(row, row.breaking(rule()));
        rows.add(row.with("order_id", row.get("order_id") + "b").breaking(rule()));
        return true;
    }
}
