package nl.terugblik.disclosure.rules;

import nl.terugblik.disclosure.counts.Cohort;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.counts.Trait;
import nl.terugblik.disclosure.rounding.Digits;
import nl.terugblik.disclosure.rounding.Rounding;
import org.apache.commons.csv.CSVRecord;

/**
 * How the groups compare on an outcome, whatever the measure: of an outcome of yes or no those with yes are counted, of a
 * number its mean is given.
 *
 * @param model the column that names the model, or empty where there is one model
 */
record OutcomesRule(Cohort cohort, String model) implements TableRule {

    @Override
    public void row(CSVRecord row, Telling telling) {
        String outcome = row.get("outcome");
        String covariates = model.isEmpty() ? "unadjusted" : row.get(model);
        telling.free("outcome", "model", "measure", "favourable");
        telling.onRow("test", "note", "experimental_sd", "control_sd");
        telling.onRow(Rounding.DEGREES, "df1", "df2");
        boolean follows =
                cohort.isSplit(outcome) && Cohort.covariates(covariates).isEmpty();
        Digits printed = follows ? TableRule.FOLLOWS : Rounding.DERIVED;
        telling.onRow(printed, "statistic", "p", "odds_ratio", "ci_low", "ci_high", "estimate", "standard_error");
        telling.onRow(Rounding.DERIVED, "nagelkerke_r2");
        telling.onTable(printed, "p_holm");
        telling.families("n", Cohort.complete(cohort.all(), outcome, covariates));
        for (String group : Cohort.GROUPS) {
            Counted known = Cohort.complete(cohort.group(group), outcome, covariates);
            telling.families("n_" + group, known);
            if (cohort.isSplit(outcome)) {
                telling.families(group, known.with(Trait.is(outcome, "1"), Trait.known(outcome)));
            } else {
                telling.mean(group, group + "_sd", outcome, known, cohort.all());
            }
        }
    }
}
