package nl.terugblik.sample.fault;

import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.family.Period;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** A date that could not be known yet when the export was made. */
final class AfterExtraction implements Fault {
    private static final List<Target> TARGETS = List.of(
            new Target(Table.REFERRAL_REASONS, "recorded_on"),
            new Target(Table.PLACEMENTS, "ended_on"),
            new Target(Table.LIRIK, "assessed_on"),
            new Target(Table.CARE_EPISODES, "ended_on"),
            new Target(Table.PLANS, "established_on"),
            new Target(Table.JOURNAL, "written_on"));

    @Override
    public String rule() {
        return "after_extraction";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        Target target = draw.pick(TARGETS);
        String late = Period.EXTRACTED_ON.plusDays(draw.between(1, 60)).toString();
        return target.set(rows, target::isFilledIn, day -> late, rule(), draw);
    }
}
