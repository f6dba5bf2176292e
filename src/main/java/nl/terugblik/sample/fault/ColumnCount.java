package nl.terugblik.sample.fault;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Row;
import nl.terugblik.sample.table.Table;

/** A row with a value too few or too many. */
final class ColumnCount implements Fault {
    private static final List<Table> TABLES =
            List.of(Table.REFERRAL_REASONS, Table.PLACEMENTS, Table.LIRIK, Table.CARE_EPISODES, Table.PLANS);

    @Override
    public String rule() {
        return "column_count";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        Table table = draw.pick(TABLES);
        if (rows.of(table).isEmpty()) {
            return false;
        }
        Row row = draw.pick(rows.of(table));
        List<String> cells = new ArrayList<>(row.cells());
        if (draw.chance(0.5)) {
            cells.add("extra");
        } else {
            cells.remove(cells.size() - 1);
        }
        rows.replace(row, row.withCells(cells).breaking(rule()));
        return true;
    }
}
