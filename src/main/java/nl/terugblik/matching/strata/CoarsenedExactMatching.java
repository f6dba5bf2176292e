package nl.terugblik.matching.strata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.terugblik.matching.CannotMatch;
import nl.terugblik.matching.Covariate;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.Sets;
import nl.terugblik.matching.problem.Strata;

/**
 * Coarsened exact matching: exact matching once numbers are put into bins (Iacus, King &amp; Porro, 2012). Categories
 * stay as they are, and columns in {@code exact} are not coarsened.
 */
public final class CoarsenedExactMatching {

    private CoarsenedExactMatching() {}

    public static Sets of(Problem problem) {
        Map<String, Integer> cutpoints = problem.specification().cutpoints();
        refuseWhatCannotBeCut(problem, cutpoints);
        List<Covariate> coarse = new ArrayList<>();
        for (Covariate covariate : problem.covariates()) {
            coarse.add(
                    covariate instanceof Covariate.Numbers numbers
                            ? Bins.of(
                                            numbers.values(),
                                            cutpoints.getOrDefault(numbers.name(), Bins.sturges(problem.size())))
                                    .coarsened(numbers)
                            : covariate);
        }
        return ExactMatching.of(problem, problem.strata().within(Strata.agreeing(coarse, problem.size())));
    }

    private static void refuseWhatCannotBeCut(Problem problem, Map<String, Integer> cutpoints) {
        for (String column : cutpoints.keySet()) {
            if (problem.covariates().stream()
                    .noneMatch(covariate -> covariate instanceof Covariate.Numbers
                            && covariate.name().equals(column))) {
                throw new CannotMatch("Column " + column
                        + " holds categories, which are not put into bins; leave out its cutpoints.");
            }
        }
    }
}
