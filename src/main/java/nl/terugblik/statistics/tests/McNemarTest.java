package nl.terugblik.statistics.tests;

import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Tails;

/**
 * McNemar's test of a 0/1 outcome in pairs: whether the pairs that differ do so in one direction.
 *
 * @param table the pairs by outcome
 * @param statistic chi-square with 1 degree of freedom, without continuity correction
 * @param p upper tail of that chi-square; for many pairs that differ
 * @param exactP two-sided, from the binomial distribution; for any number of pairs
 * @param oddsRatio pairs in which only the experimental row has the outcome by those in which only the control row has
 *     it; 0 or infinite where one of these is 0
 * @param interval exact interval of the odds ratio (Clopper and Pearson's, turned from chances into odds)
 */
public record McNemarTest(
        PairTable table, double statistic, double p, double exactP, double oddsRatio, Interval interval) {

    /** Tests the pairs; at least one must differ. */
    public static Result<McNemarTest> of(PairTable table) {
        if (table.pairs() == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        int more = table.experimentalOnly();
        int less = table.controlOnly();
        if (table.differing() == 0) {
            return Result.none(Reason.Code.NO_DIFFERENCES);
        }
        double distance = (double) more - less;
        double statistic = distance * distance / table.differing();
        double tail = Tails.binomialAtLeast(Math.max(more, less), table.differing(), 0.5);
        double high = lowestOdds(less, more + 1);
        return new Result.Found<>(new McNemarTest(
                table,
                statistic,
                Tails.chiSquare(statistic, 1),
                Math.min(1, 2 * tail),
                (double) more / less,
                new Interval(lowestOdds(more, less + 1), high == 0 ? Double.POSITIVE_INFINITY : 1 / high)));
    }

    /** The odds at which so many of the pairs or more have a chance of 2.5 %. */
    private static double lowestOdds(int count, int others) {
        return count == 0 ? 0 : Tails.betaOdds(count, others);
    }
}
