package nl.terugblik.sample.fault;

import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** A row about a family or a child that the delivery does not hold. Numbers start at 1, so 0 is nobody. */
final class Orphan implements Fault {
    private static final List<Target> OF_FAMILY = List.of(
            new Target(Table.REFERRAL_REASONS, "family_id"),
            new Target(Table.CARE_EPISODES, "family_id"),
            new Target(Table.PLANS, "family_id"),
            new Target(Table.JOURNAL, "family_id"));
    private static final List<Target> OF_CHILD =
            List.of(new Target(Table.SUPERVISION_ORDERS, "child_id"), new Target(Table.PLACEMENTS, "child_id"));

    @Override
    public String rule() {
        return "orphan";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        return draw.chance(0.6)
                ? draw.pick(OF_FAMILY).set(rows, row -> true, "F0000000", rule(), draw)
                : draw.pick(OF_CHILD).set(rows, row -> true, "K0000000-1", rule(), draw);
    }
}
