package nl.terugblik.disclosure.rules;

import nl.terugblik.disclosure.counts.Cohort;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.counts.Trait;
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
        telling.free("outcome", "model", "measure", "favourable", "test", "note");
        telling.families("n", Cohort.complete(cohort.all(), outcome, covariates));
        for (String group : Cohort.GROUPS) {
            Counted known = Cohort.complete(cohort.group(group), outcome, covariates);
            telling.families("n_" + group, known);
            if (cohort.isSplit(outcome)) {
                telling.families(group, known.with(Trait.is(outcome, "1"), Trait.known(outcome)));
            } else {
                telling.figure(group, known);
                telling.figure(group + "_sd", known);
            }
        }
    }
}
