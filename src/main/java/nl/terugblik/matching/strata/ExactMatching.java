package nl.terugblik.matching.strata;

import java.util.Arrays;
import java.util.BitSet;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.Sets;
import nl.terugblik.matching.problem.Strata;

/** Exact matching: rows that agree on every covariate make a set, where there are rows of both groups among them. */
public final class ExactMatching {

    private ExactMatching() {}

    public static Sets of(Problem problem) {
        return of(problem, problem.strata().within(Strata.agreeing(problem.covariates(), problem.size())));
    }

    /** A set of every stratum that holds rows of both groups. */
    public static Sets of(Problem problem, Strata strata) {
        BitSet mixed = strata.mixed(problem::isTreated);
        Sets sets = new Sets();
        int[] setOf = new int[strata.count()];
        Arrays.fill(setOf, -1);
        for (int row = 0; row < problem.size(); row++) {
            int stratum = strata.of()[row];
            if (mixed.get(stratum)) {
                if (setOf[stratum] < 0) {
                    setOf[stratum] = sets.begin(row);
                } else {
                    sets.add(setOf[stratum], row);
                }
            }
        }
        return sets;
    }
}
