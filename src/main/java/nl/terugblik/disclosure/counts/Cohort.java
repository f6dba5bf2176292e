package nl.terugblik.disclosure.counts;

import java.util.List;
import java.util.Map;
import nl.terugblik.disclosure.run.RunFolder;

/**
 * Whom a table is of: the cohort of a run, or everyone who was coded.
 *
 * @param all all of them
 * @param kinds how each variable is measured
 */
public record Cohort(Counted all, Map<String, String> kinds) {

    public static final List<String> GROUPS = List.of("experimental", "control");

    /** The cohort: with matching the matched families. */
    public static Cohort of(RunFolder run) {
        Counted all = run.isMatched() ? Counted.families(Trait.is(Trait.MATCHED, "1")) : Counted.families();
        return new Cohort(all, run.kinds());
    }

    /** Everyone who was coded. */
    public static Cohort everyone(RunFolder run) {
        return new Cohort(Counted.families(), run.kinds());
    }

    public Counted group(String group) {
        return all.and(Trait.group(group));
    }

    /** Whether a variable's values are few and each is counted. */
    public boolean isSplit(String variable) {
        String kind = kinds.getOrDefault(variable, "");
        return kind.equals("binary") || kind.equals("category");
    }

    /** Those of whom all variables of a model are known. */
    public static Counted complete(Counted of, String outcome, String model) {
        Counted complete = of.and(Trait.known(outcome));
        for (String covariate : covariates(model)) {
            complete = complete.and(Trait.known(covariate));
        }
        return complete;
    }

    /** The covariates of a model as tables write it. */
    public static List<String> covariates(String model) {
        return model.equals("unadjusted") ? List.of() : List.of(model.split(","));
    }
}
