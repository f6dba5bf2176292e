package nl.terugblik.outcomes.time;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.tests.Note;

/**
 * How the groups compare in the time until an end.
 *
 * @param question what is waited for
 * @param analysis {@code all} or {@code landmark}
 * @param experimental the experimental group; at a landmark, families that had held their conference by then
 * @param control all others
 * @param logRank chi-square of the log-rank test, 1 degree of freedom; empty where children are weighted
 * @param logRankP its p
 * @param hazardRatio experimental by control, for the end asked about, by Cox with Efron's ties and errors by family or set
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param p of Wald's test
 * @param proportionalP of the test that the ratio stays the same over time, as if children were independent
 * @param grayP of Gray's test where there are other ends; empty where children are weighted
 * @param robust the same tests, by weight and with children of one family or set as alike
 * @param note why there are no tests
 */
public record TimeRow(
        String question,
        String analysis,
        Side experimental,
        Side control,
        OptionalDouble logRank,
        OptionalDouble logRankP,
        OptionalDouble hazardRatio,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble p,
        OptionalDouble proportionalP,
        OptionalDouble grayP,
        Robust robust,
        Optional<Note> note) {

    /**
     * Tests that know weights, and families or sets.
     *
     * @param logRank chi-square of the log-rank test, 1 degree of freedom
     * @param logRankP its p
     * @param proportionalP of the test that the ratio stays the same over time
     * @param grayP of Gray's test where there are other ends
     */
    public record Robust(
            OptionalDouble logRank, OptionalDouble logRankP, OptionalDouble proportionalP, OptionalDouble grayP) {}

    /**
     * One group.
     *
     * @param families with a child that the question is about
     * @param children who
     * @param first ended as asked
     * @param other ended otherwise
     * @param early whose end was not seen and who were followed for less than a year
     * @param median days until half have ended; empty where that was not seen
     */
    public record Side(int families, int children, int first, int other, int early, OptionalDouble median) {}
}
