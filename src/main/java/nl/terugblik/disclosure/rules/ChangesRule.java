package nl.terugblik.disclosure.rules;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.disclosure.counts.Cell;
import nl.terugblik.disclosure.counts.Cohort;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.counts.Trait;
import nl.terugblik.disclosure.rounding.Rounding;
import org.apache.commons.csv.CSVRecord;

/** Who changed between two moments, and by how much the groups differ in that. */
record ChangesRule(Cohort cohort) implements TableRule {

    @Override
    public void row(CSVRecord row, Telling telling) {
        String from = telling.at(row.get("measure"), row.get("from"));
        String to = telling.at(row.get("measure"), row.get("to"));
        String group = cohort.side(row.get("group"));
        telling.free("measure", "from", "to", "group");
        telling.onRow("changed", "test", "note");
        telling.onRow(Rounding.DEGREES, "df");
        boolean isYesOrNo = !turns(cohort.all(), from, to, telling).isEmpty();
        telling.onRow(
                isYesOrNo ? TableRule.FOLLOWS : Rounding.DERIVED, "statistic", "p", "change", "ci_low", "ci_high");
        if (group.equals("difference")) {
            telling.families("n", both(cohort.all(), from, to));
            Cohort.GROUPS.forEach(one -> telling.rest(both(cohort.group(one), from, to)));
            Cohort.GROUPS.forEach(
                    one -> turns(cohort.group(one), from, to, telling).forEach(telling::rest));
            return;
        }
        Counted known = both(cohort.group(group), from, to);
        telling.families("n", known);
        List<Counted> turns = turns(cohort.group(group), from, to, telling);
        if (!row.get("changed").isEmpty()) {
            Counted changed = known.and(Trait.reason(row.get("measure"), changed(row, from.equals(to))));
            telling.given("changed", Cell.families(changed, Long.parseLong(row.get("changed"))));
            if (!turns.isEmpty()) {
                telling.sum(changed, turns);
            }
        }
        turns.forEach(telling::rest);
        if (!isYesOrNo) {
            telling.rise("change", from, to, known, both(cohort.all(), from, to));
        }
    }

    /** Where one variable stands for both moments, since nobody differs, it does not say between which moments it is. */
    private static String changed(CSVRecord row, boolean isOneVariable) {
        return isOneVariable ? "changed from " + row.get("from") + " to " + row.get("to") : "changed";
    }

    private static Counted both(Counted of, String from, String to) {
        return of.and(Trait.known(from)).and(Trait.known(to));
    }

    /** Those who went from no to yes and from yes to no; of a measure with more values its change is a mean. */
    private static List<Counted> turns(Counted of, String from, String to, Telling telling) {
        List<Counted> turns = new ArrayList<>();
        if (List.of("0", "1").containsAll(telling.values(from))
                && List.of("0", "1").containsAll(telling.values(to))) {
            turns.add(of.and(Trait.is(from, "0")).and(Trait.is(to, "1")));
            turns.add(of.and(Trait.is(from, "1")).and(Trait.is(to, "0")));
        }
        return turns;
    }
}
