package nl.terugblik.sample.fault;

import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** Care that was deployed, without the day on which it began. */
final class DeployedWithoutStart implements Fault {

    @Override
    public String rule() {
        return "deployed_without_start";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        return new Target(Table.CARE_EPISODES, "started_on")
                .set(
                        rows,
                        row -> row.get("deployed").equals("yes")
                                && row.get("ended_on").isEmpty(),
                        day -> "",
                        rule(),
                        draw);
    }
}
