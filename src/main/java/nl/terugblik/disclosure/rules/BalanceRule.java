package nl.terugblik.disclosure.rules;

import nl.terugblik.disclosure.counts.Cohort;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.counts.Trait;
import org.apache.commons.csv.CSVRecord;

/**
 * How alike the groups are before and after matching; a mean of noughts and ones is a share, and so a count. How the values are spread over their range
 * ({@code ecdf}) can be turned back into them, and stays inside.
 */
record BalanceRule(Cohort matched, Cohort everyone) implements TableRule {

    @Override
    public void row(CSVRecord row, Telling telling) {
        String covariate = row.get("covariate");
        String level = row.get("level");
        Cohort cohort = row.get("sample").equals("matched") ? matched : everyone;
        telling.free("covariate", "level", "sample");
        telling.onRow(TableRule.FOLLOWS, "difference", "smd", "variance_ratio");
        for (String group : Cohort.GROUPS) {
            Counted known = cohort.group(group).and(Trait.known(covariate));
            Counted rests = cohort.isSplit(covariate)
                    ? cohort.group(group).and(Trait.is(covariate, level.isEmpty() ? "1" : level))
                    : known;
            if (cohort.isSplit(covariate)) {
                telling.figure("mean_" + group, known, rests);
                telling.printed(TableRule.FOLLOWS, "mean_" + group);
            } else {
                telling.mean("mean_" + group, "", covariate, known, cohort.all());
            }
            telling.rest(known, rests);
        }
    }
}
