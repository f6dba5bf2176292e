package nl.terugblik.disclosure.rules;

import java.util.List;
import nl.terugblik.disclosure.counts.Cohort;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.counts.Trait;
import nl.terugblik.disclosure.rounding.Rounding;
import org.apache.commons.csv.CSVRecord;

/** How often a variable is missing of those it applies to. */
record MissingRule(Cohort cohort) implements TableRule {

    @Override
    public void row(CSVRecord row, Telling telling) {
        String variable = row.get("variable");
        telling.free("variable");
        telling.onRow("test", "note");
        telling.onRow(Rounding.DEGREES, "df");
        telling.onRow(TableRule.FOLLOWS, "statistic", "p");
        telling.onTable(TableRule.FOLLOWS, "p_holm");
        for (String group : Cohort.GROUPS) {
            Counted all = telling.applies(cohort.group(group), variable);
            Counted unknown = cohort.group(group).and(Trait.unknown(variable));
            Counted known = cohort.group(group).and(Trait.known(variable));
            telling.families("n_" + group, all);
            telling.families("unknown_" + group, unknown);
            telling.rest(known);
            telling.sum(all, List.of(known, unknown));
        }
    }
}
