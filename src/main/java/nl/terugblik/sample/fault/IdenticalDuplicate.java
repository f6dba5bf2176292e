package nl.terugblik.sample.fault;

import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** A row that is written twice, the same to the letter. The second one is marked. */
final class IdenticalDuplicate implements Fault {
    private static final List<Table> TABLES = List.of(
            Table.FAMILIES,
            Table.CHILDREN,
            Table.REFERRAL_REASONS,
            Table.SUPERVISION_ORDERS,
            Table.PLACEMENTS,
            Table.LIRIK,
            Table.CARE_EPISODES,
            Table.PLANS,
            Table.JOURNAL);

    @Override
    public String rule() {
        return "duplicate";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        Table table = draw.pick(TABLES);
        if (rows.of(table).isEmpty()) {
            return false;
        }
        rows.add(draw.pick(rows.of(table)).breaking(rule()));
        return true;
    }
}
