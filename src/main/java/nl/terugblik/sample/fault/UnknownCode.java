package nl.terugblik.sample.fault;

import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** A code that the export contract does not know. */
final class UnknownCode implements Fault {
    private static final List<Target> TARGETS = List.of(
            new Target(Table.FAMILIES, "ethnicity"),
            new Target(Table.CHILDREN, "sex"),
            new Target(Table.REFERRAL_REASONS, "factor"),
            new Target(Table.SUPERVISION_ORDERS, "kind"),
            new Target(Table.PLACEMENTS, "setting"),
            new Target(Table.LIRIK, "neglect_signs"),
            new Target(Table.LIRIK, "arij_risk"),
            new Target(Table.CARE_EPISODES, "target"),
            new Target(Table.PLANS, "status"));

    @Override
    public String rule() {
        return "unknown_code";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        return draw.pick(TARGETS).set(rows, row -> true, code -> "9", rule(), draw);
    }
}
