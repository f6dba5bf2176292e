package nl.terugblik.sample.fault;

import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** A date that no calendar has. */
final class ImpossibleDate implements Fault {
    private static final List<Target> TARGETS = List.of(
            new Target(Table.CHILDREN, "birth_date"),
            new Target(Table.REFERRAL_REASONS, "recorded_on"),
            new Target(Table.SUPERVISION_ORDERS, "pronounced_on"),
            new Target(Table.PLACEMENTS, "started_on"),
            new Target(Table.LIRIK, "assessed_on"),
            new Target(Table.CARE_EPISODES, "ended_on"),
            new Target(Table.PLANS, "established_on"),
            new Target(Table.JOURNAL, "written_on"));

    @Override
    public String rule() {
        return "impossible_date";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        Target target = draw.pick(TARGETS);
        return target.set(rows, target::isFilledIn, day -> "2013-02-30", rule(), draw);
    }
}
