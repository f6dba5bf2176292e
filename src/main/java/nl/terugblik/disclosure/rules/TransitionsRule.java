package nl.terugblik.disclosure.rules;

import nl.terugblik.disclosure.counts.Cohort;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.counts.Trait;
import org.apache.commons.csv.CSVRecord;

/** From which value to which families went between two moments. */
record TransitionsRule(Cohort cohort) implements TableRule {

    @Override
    public void row(CSVRecord row, Telling telling) {
        String measure = row.get("measure");
        telling.free("measure", "from", "to", "group", "before", "after");
        telling.families(
                "families",
                cohort.group(cohort.side(row.get("group")))
                        .and(Trait.is(telling.at(measure, row.get("from")), row.get("before")))
                        .and(Trait.is(telling.at(measure, row.get("to")), row.get("after"))));
    }
}
