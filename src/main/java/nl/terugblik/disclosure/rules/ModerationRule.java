package nl.terugblik.disclosure.rules;

import nl.terugblik.disclosure.counts.Cohort;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.counts.Trait;
import nl.terugblik.disclosure.rounding.Rounding;
import org.apache.commons.csv.CSVRecord;

/**
 * For whom the condition works out differently. Only the number of families is printed, but a model of yes or no by group
 * and moderator can be turned back into the counts behind it, so it rests on these.
 */
record ModerationRule(Cohort cohort) implements TableRule {

    @Override
    public void row(CSVRecord row, Telling telling) {
        String outcome = row.get("outcome");
        String moderator = row.get("moderator");
        String model = row.get("model");
        telling.free("outcome", "moderator", "model", "term");
        telling.onRow("test", "note");
        telling.onRow(Rounding.DEGREES, "df1", "df2");
        telling.onRow(Rounding.DERIVED, "statistic", "p", "odds_ratio", "ci_low", "ci_high", "nagelkerke_r2");
        telling.families("n", Cohort.complete(cohort.all(), outcome, model).and(Trait.known(moderator)));
        for (String group : Cohort.GROUPS) {
            Counted known = Cohort.complete(cohort.group(group), outcome, model).and(Trait.known(moderator));
            telling.rest(known);
            if (cohort.isSplit(moderator)) {
                for (String value : telling.values(moderator)) {
                    Counted half = known.with(Trait.is(moderator, value), Trait.known(moderator));
                    telling.rest(half);
                    yes(half, outcome, telling);
                }
            } else {
                yes(known, outcome, telling);
            }
        }
    }

    private void yes(Counted of, String outcome, Telling telling) {
        if (cohort.isSplit(outcome)) {
            telling.rest(of.with(Trait.is(outcome, "1"), Trait.known(outcome)));
        }
    }
}
