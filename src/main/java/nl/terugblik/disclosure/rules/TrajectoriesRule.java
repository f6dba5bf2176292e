package nl.terugblik.disclosure.rules;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.disclosure.counts.Cohort;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.counts.Trait;
import org.apache.commons.csv.CSVRecord;

/** A measure at each moment: how many it is known of, why not of the others, and the share or mean. */
record TrajectoriesRule(Cohort cohort) implements TableRule {

    private static final List<String> REASONS =
            List.of("rejected_source", "not_yet_observed", "not_applicable", "not_recorded");

    @Override
    public void row(CSVRecord row, Telling telling) {
        String measure = telling.at(row.get("measure"), row.get("moment"));
        Counted group = cohort.group(cohort.side(row.get("group")));
        Counted known = group.and(Trait.known(measure));
        telling.free("measure", "kind", "moment", "group");
        telling.families("n", known);
        List<Counted> parts = new ArrayList<>(List.of(known));
        for (String reason : REASONS) {
            Counted missing = group.and(Trait.reason(measure, reason));
            telling.families(reason, missing);
            parts.add(missing);
        }
        boolean isShare = row.get("kind").equals("share");
        for (String figure : List.of("figure", "sd", "ci_low", "ci_high")) {
            telling.figure(figure, known, isShare ? group.and(Trait.is(measure, "1")) : known);
            telling.printed(TableRule.FOLLOWS, figure);
        }
        if (!isShare) {
            telling.mean("figure", "sd", measure, known, cohort.all());
        }
        telling.rest(group);
        telling.sum(group, parts);
    }
}
