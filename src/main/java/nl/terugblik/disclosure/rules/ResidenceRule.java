package nl.terugblik.disclosure.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.disclosure.counts.Cohort;
import nl.terugblik.disclosure.counts.CountSystem;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Households;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.counts.Trait;
import org.apache.commons.csv.CSVRecord;

/** Where children lived at the three moments. */
final class ResidenceRule implements TableRule {

    private static final String FOLLOWED = "children followed";

    private final Cohort cohort;
    private final Households households;
    private final Map<Counted, List<Counted>> ways = new LinkedHashMap<>();

    ResidenceRule(Cohort cohort, Households households) {
        this.cohort = cohort;
        this.households = households;
    }

    @Override
    public void row(CSVRecord row, Telling telling) {
        Trait group = Trait.group(cohort.side(row.get("group")));
        Counted all = Counted.children(group, Trait.reason("residence", FOLLOWED));
        Counted way = Counted.children(
                group, Trait.is("residence", row.get("t1") + " " + row.get("t2") + " " + row.get("t3")));
        telling.free("group", "t1", "t2", "t3");
        telling.isLeftOutWhenHidden();
        telling.given("children", households.children(way, Long.parseLong(row.get("children"))));
        ways.computeIfAbsent(all, none -> new ArrayList<>()).add(way);
    }

    @Override
    public void close(CountSystem system) {
        ways.forEach((all, each) -> {
            system.addGiven(households.children(
                    all, each.stream().mapToLong(system::count).sum()));
            system.add(new CountSystem.Sum(all, each));
        });
    }
}
