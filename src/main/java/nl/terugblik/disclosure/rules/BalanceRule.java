package nl.terugblik.disclosure.rules;

import nl.terugblik.disclosure.counts.Cohort;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.counts.Trait;
import org.apache.commons.csv.CSVRecord;

/** How alike the groups are before and after matching; a mean of noughts and ones is a share, and so a count. */
record BalanceRule(Cohort matched, Cohort everyone) implements TableRule {

    @Override
    public void row(CSVRecord row, Telling telling) {
        String covariate = row.get("covariate");
        String level = row.get("level");
        Cohort cohort = row.get("sample").equals("matched") ? matched : everyone;
        telling.free("covariate", "level", "sample");
        for (String group : Cohort.GROUPS) {
            Counted known = cohort.group(group).and(Trait.known(covariate));
            Counted rests = cohort.isSplit(covariate)
                    ? cohort.group(group).and(Trait.is(covariate, level.isEmpty() ? "1" : level))
                    : known;
            telling.figure("mean_" + group, known, rests);
            telling.rest(known, rests);
        }
    }
}
