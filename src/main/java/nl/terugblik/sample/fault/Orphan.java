package nl.terugblik.sample.fault;

import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** A row about a family or a child that the delivery does not hold. */
final class Orphan implements Fault {
    private static final List<Target> TARGETS = List.of(
            new Target(Table.REFERRAL_REASONS, "family_id"),
            new Target(Table.CARE_EPISODES, "family_id"),
            new Target(Table.PLANS, "family_id"),
            new Target(Table.JOURNAL, "family_id"),
            new Target(Table.SUPERVISION_ORDERS, "child_id"),
            new Target(Table.PLACEMENTS, "child_id"));

    @Override
    public String rule() {
        return "orphan";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        return draw.pick(TARGETS).set(rows, row -> true, Orphan::nobody, rule(), draw);
    }

    /** An identifier that nobody has. It keeps its number, so that two orphans are never the same row. */
    private static String nobody(String id) {
        return "X" + id.substring(1);
    }
}
