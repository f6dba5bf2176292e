package nl.terugblik.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** Effects among complete families beside those with what is missing filled in. */
final class ImputationRule implements TableRule {

    private final Cohort cohort;
    private final Map<Counted, List<Counted>> sums = new LinkedHashMap<>();

    ImputationRule(Cohort cohort) {
        this.cohort = cohort;
    }

    @Override
    public String file() {
        return "tables/imputation.csv";
    }

    @Override
    public void row(CSVRecord row, Telling telling) {
        String outcome = row.get("outcome");
        String model = row.get("model");
        telling.free("outcome", "model", "measure", "imputations", "note");
        Counted complete = Cohort.complete(cohort.all(), outcome, model);
        Counted applies = cohort.all().and(Trait.applies(outcome));
        for (String covariate : Cohort.covariates(model)) {
            applies = applies.and(Trait.applies(covariate));
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
        sums.put(applies, List.of(complete, filled));
    }

    @Override
    public void close(CountSystem system) {
        sums.forEach((total, parts) -> system.add(new CountSystem.Sum(total, parts)));
    }
}
