package nl.terugblik.outcomes.matched;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.tests.Note;

/**
 * How the families of a pair compare on one outcome.
 *
 * @param outcome its name
 * @param pairs pairs of which both families have a known outcome
 * @param counts the pairs by outcome; 0/1 outcomes only
 * @param method {@code mcnemar} or {@code paired_t}; none where there is no test
 * @param statistic chi-square or t
 * @param df its degrees of freedom
 * @param p upper tail of chi-square, or two-sided
 * @param exactP two-sided, from the binomial distribution; 0/1 outcomes only
 * @param estimate odds ratio of the pairs that differ, or mean difference within pairs
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param note why there is no test
 */
public record PairedRow(
        String outcome,
        int pairs,
        Optional<Counts> counts,
        Optional<String> method,
        OptionalDouble statistic,
        OptionalDouble df,
        OptionalDouble p,
        OptionalDouble exactP,
        OptionalDouble estimate,
        OptionalDouble low,
        OptionalDouble high,
        Optional<Note> note) {

    /** Pairs by who has the outcome: both families, the experimental one only, the control one only, neither. */
    public record Counts(int both, int experimentalOnly, int controlOnly, int neither) {}
}
