package nl.terugblik.sample.fault;

import java.time.LocalDate;
import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Row;

/** An extension that starts before the term it continues. */
final class ExtensionBeforePredecessor implements Fault {

    @Override
    public String rule() {
        return "extension_before_predecessor";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        List<Row> candidates = rows.extensions();
        if (candidates.isEmpty()) {
            return false;
        }
        Row row = draw.pick(candidates);
        String start = rows.predecessor(row).get("pronounced_on");
        LocalDate before = LocalDate.parse(start).minusDays(draw.between(1, 30));
        rows.replace(row, row.with("pronounced_on", before.toString()).breaking(rule()));
        return true;
    }
}
