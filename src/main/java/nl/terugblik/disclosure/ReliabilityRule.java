package nl.terugblik.disclosure;

import org.apache.commons.csv.CSVRecord;

/** How reliable the scales are, and how many families that is known from. */
record ReliabilityRule(Cohort cohort) implements TableRule {

    @Override
    public void row(CSVRecord row, Telling telling) {
        telling.free("scale", "moment", "items");
        Counted complete = cohort.all().and(Trait.reason(row.get("scale") + "@" + row.get("moment"), "all items"));
        telling.given("n", Cell.families(complete, Long.parseLong(row.get("n"))));
    }
}
