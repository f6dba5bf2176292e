package nl.terugblik.disclosure.counts;

import java.util.List;
import java.util.Map;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.disclosure.run.Sides;

/**
 * Whom a table is of: the cohort of a run, or everyone who was coded.
 *
 * @param all all of them
 * @param kinds how each variable is measured
 * @param sides whom the tables compare
 */
public record Cohort(Counted all, Map<String, String> kinds, Sides sides) {

    /** The sides, as columns name them. */
    public static final List<String> GROUPS = Sides.NAMES;

    /** The cohort: with matching the matched families. */
    public static Cohort of(RunFolder run) {
        Counted all = run.isMatched() ? Counted.families(Trait.is(Trait.MATCHED, "1")) : Counted.families();
        return of(run, all);
    }

    /** Everyone who was coded and is compared. */
    public static Cohort everyone(RunFolder run) {
        return of(run, Counted.families());
    }

    private static Cohort of(RunFolder run, Counted all) {
        Sides sides = run.sides();
        return new Cohort(sides.areAll() ? all : all.and(Trait.is(Trait.COMPARED, "1")), run.kinds(), sides);
    }

    /** Those on a side, as columns name it. */
    public Counted group(String side) {
        return all.and(Trait.group(side));
    }

    /** The side that a row's column {@code group} names, as columns name it; another word stands as it is. */
    public String side(String group) {
        return sides.named(group).orElse(group);
    }

    /** Those of one of the study's own groups who are in its comparisons, whichever they are. */
    public Counted ownGroup(String group) {
        return sides.areAll() ? group(group) : Counted.families(Trait.ownGroup(group));
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
