package nl.terugblik.statistics.tests;

import java.util.OptionalDouble;
import java.util.stream.LongStream;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;
import nl.terugblik.statistics.Tails;

/**
 * Bowker's test that a table of transitions is symmetric: as many go from one category to another as go back (Bowker,
 * 1948, Journal of the American Statistical Association 43, 572-574). For two categories it is McNemar's test.
 *
 * @param statistic chi-square, without continuity correction
 * @param df how many pairs of categories have transitions between them, either way; R's {@code mcnemar.test} counts all
 *     pairs and gives no statistic where one has none
 * @param p upper tail
 * @param n the table's total
 * @param differing how many lie off the diagonal, which alone count
 * @param exactP the exact p, given how many went between each two categories, where some cell expects fewer than five, so
 *     that chi-square is not to be relied on; empty elsewhere, and where the other cells are so full that it would take too
 *     long
 */
public record BowkerTest(double statistic, int df, double p, long n, long differing, OptionalDouble exactP) {

    private static final long LEAST_BOTH_WAYS = 10;

    /**
     * Tests a square table of counts.
     *
     * @param counts rows are what was first, columns what came after, in the same order of categories
     */
    public static Result<BowkerTest> of(long[][] counts) {
        Sums statistic = new Sums();
        int df = 0;
        long n = 0;
        long differing = 0;
        LongStream.Builder pairs = LongStream.builder();
        for (int first = 0; first < counts.length; first++) {
            if (counts[first].length != counts.length) {
                throw new IllegalArgumentException("a table of transitions has as many columns as rows");
            }
            for (int after = 0; after < counts.length; after++) {
                if (counts[first][after] < 0) {
                    throw new IllegalArgumentException("a table of counts has no negative count");
                }
                n = Math.addExact(n, counts[first][after]);
                if (after < first && counts[first][after] + counts[after][first] > 0) {
                    long both = Math.addExact(counts[first][after], counts[after][first]);
                    double distance = (double) counts[first][after] - counts[after][first];
                    statistic.add(distance * distance / both);
                    differing += both;
                    pairs.add(both);
                    df++;
                }
            }
        }
        if (n == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        if (df == 0) {
            return Result.none(Reason.Code.NO_DIFFERENCES);
        }
        long[] bothWays = pairs.build().toArray();
        OptionalDouble exact = LongStream.of(bothWays).anyMatch(both -> both < LEAST_BOTH_WAYS)
                ? BowkerExact.p(bothWays, statistic.value())
                : OptionalDouble.empty();
        return new Result.Found<>(
                new BowkerTest(statistic.value(), df, Tails.chiSquare(statistic.value(), df), n, differing, exact));
    }
}
