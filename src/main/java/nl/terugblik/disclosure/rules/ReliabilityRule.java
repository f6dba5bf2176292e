package nl.terugblik.disclosure.rules;

import nl.terugblik.disclosure.counts.Cell;
import nl.terugblik.disclosure.counts.Cohort;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.counts.Trait;
import nl.terugblik.disclosure.rounding.Rounding;
import org.apache.commons.csv.CSVRecord;

/** How reliable the scales are, and how many families that is known from. */
record ReliabilityRule(Cohort cohort) implements TableRule {

    @Override
    public void row(CSVRecord row, Telling telling) {
        telling.free("scale", "moment", "items");
        telling.onRow(Rounding.DERIVED, "alpha");
        Counted complete = cohort.all().and(Trait.reason(row.get("scale") + "@" + row.get("moment"), "all items"));
        telling.given("n", Cell.families(complete, Long.parseLong(row.get("n"))));
    }
}
