package nl.terugblik.disclosure.rules;

import java.util.Set;
import nl.terugblik.disclosure.counts.Cohort;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.counts.Trait;
import nl.terugblik.disclosure.rounding.Rounding;
import org.apache.commons.csv.CSVRecord;

/** How the groups compare at the start: of a category each value is counted, of a number its mean is given. */
record BaselineRule(Cohort cohort) implements TableRule {

    private static final Set<String> NAMES = Set.of("set", "variable", "value");

    @Override
    public void row(CSVRecord row, Telling telling) {
        if (!cohort.sides().areIn(row)) {
            // Its families differ by few from those whom the other rows compare, and would tell of these few.
            telling.free("variable", "value");
            telling.never(row.toMap().keySet().stream()
                    .filter(column -> !NAMES.contains(column))
                    .toArray(String[]::new));
            return;
        }
        String variable = row.get("variable");
        String value = row.get("value");
        telling.free("variable", "value");
        telling.onRow("test", "note", "experimental_sd", "control_sd");
        telling.onRow(Rounding.DEGREES, "df");
        telling.onRow(TableRule.FOLLOWS, "statistic", "p", "smd");
        telling.families("n", cohort.all().and(Trait.known(variable)));
        for (String group : Cohort.GROUPS) {
            Counted known = cohort.group(group).and(Trait.known(variable));
            telling.families("n_" + group, known);
            if (value.isEmpty()) {
                telling.mean(group, group + "_sd", variable, known, cohort.all());
            } else {
                telling.families(group, cohort.group(group).and(Trait.is(variable, value)));
                telling.values(variable)
                        .forEach(other -> telling.rest(cohort.group(group).and(Trait.is(variable, other))));
            }
        }
    }
}
