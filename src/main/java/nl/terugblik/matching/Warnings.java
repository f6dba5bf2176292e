package nl.terugblik.matching;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.matching.problem.Problem;

/** What a reader must know of a matching before using it. */
final class Warnings {

    private Warnings() {}

    static List<String> of(Problem problem, int sets) {
        Specification asked = problem.specification();
        List<String> warnings = new ArrayList<>();
        if (asked.distance() == Distance.PROPENSITY
                && asked.caliper()
                        .map(Caliper::unit)
                        .filter(Caliper.Unit.SD::equals)
                        .isPresent()) {
            warnings.add(
                    "The caliper is in standard deviations of the chance itself; the usual advice of 0.2 is for its"
                            + " logit: set distance to propensity_logit to follow it.");
        }
        if (asked.method() == Method.NEAREST && asked.order() == Order.DATA) {
            warnings.add("Treated rows choose in the order of the table, so another order of rows gives other sets.");
        }
        int treated = problem.treatedRows().length;
        int controls = problem.size() - treated;
        if (asked.method().usesRatio() && !asked.replace() && controls < treated) {
            warnings.add("There are fewer control rows (" + controls + ") than treated rows (" + treated
                    + "), so not every treated row can have one.");
        }
        if (asked.method() == Method.SUBCLASS
                && sets
                        < asked.subclasses()
                                * problem.strata().mixed(problem::isTreated).cardinality()) {
            warnings.add("There are fewer strata than asked for: scores tie, or a group has fewer rows than strata.");
        }
        if (sets == 0) {
            warnings.add("No row could be matched.");
        }
        return warnings;
    }
}
