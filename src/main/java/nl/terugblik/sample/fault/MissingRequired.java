package nl.terugblik.sample.fault;

import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** A cell left empty that must be filled. */
final class MissingRequired implements Fault {
    private static final List<Target> TARGETS = List.of(
            new Target(Table.REFERRAL_REASONS, "factor"),
            new Target(Table.SUPERVISION_ORDERS, "expires_on"),
            new Target(Table.PLACEMENTS, "started_on"),
            new Target(Table.LIRIK, "assessed_on"),
            new Target(Table.CARE_EPISODES, "care_type"),
            new Target(Table.PLANS, "kind"),
            new Target(Table.JOURNAL, "written_on"));

    @Override
    public String rule() {
        return "required";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        return draw.pick(TARGETS).set(rows, row -> true, value -> "", rule(), draw);
    }
}
