package nl.terugblik.disclosure.rules;

import java.util.List;
import nl.terugblik.disclosure.counts.Cell;
import nl.terugblik.disclosure.counts.Cohort;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.counts.Trait;
import nl.terugblik.disclosure.rounding.Rounding;
import org.apache.commons.csv.CSVRecord;

/** Effects among complete families beside those with what is missing filled in. */
record ImputationRule(Cohort cohort) implements TableRule {

    @Override
    public void row(CSVRecord row, Telling telling) {
        String outcome = row.get("outcome");
        String model = row.get("model");
        telling.free("outcome", "model", "measure");
        telling.onRow("imputations", "note");
        for (String of : List.of("", "_complete")) {
            telling.onRow(Rounding.DERIVED, "estimate" + of, "ci_low" + of, "ci_high" + of, "p" + of);
        }
        telling.onRow(Rounding.DERIVED, "missing_information");
        Counted complete = Cohort.complete(cohort.all(), outcome, model);
        Counted applies = telling.applies(cohort.all(), outcome);
        for (String covariate : Cohort.covariates(model)) {
            applies = telling.applies(applies, covariate);
        }
        Counted filled = applies.and(Trait.reason(outcome + " by " + model, "filled"));
        telling.families("n_complete", complete);
        telling.families("n", applies);
        telling.given("filled", Cell.families(filled, Long.parseLong(row.get("filled"))));
        for (String group : Cohort.GROUPS) {
            Counted known = Cohort.complete(cohort.group(group), outcome, model);
            telling.rest(known);
            if (cohort.isSplit(outcome)) {
                telling.rest(known.with(Trait.is(outcome, "1"), Trait.known(outcome)));
            }
        }
        telling.sum(applies, List.of(complete, filled));
    }
}
