package nl.terugblik.survival.groups;

import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Tails;
import nl.terugblik.statistics.Weighting;
import nl.terugblik.survival.FollowUp;

/**
 * A comparison of two groups in the time until an end, of rows with weights or in clusters whose rows are alike, such as the
 * children of a family: the score of a test for independent rows, against its spread over clusters, each taken whole (Lin
 * and Wei, 1989, Journal of the American Statistical Association 84, 1074-1078), without a correction for few clusters.
 *
 * @param statistic chi-square, 1 degree of freedom
 * @param p upper tail
 */
public record RobustTest(double statistic, double p) {

    /**
     * The log-rank test: the robust score test that R's {@code coxph(ties = "breslow", cluster =)} makes of a group.
     *
     * @param rows without late entries; ends by any cause are events
     * @param group for each row 0 or 1
     */
    public static Result<RobustTest> logRank(FollowUp rows, int[] group, Weighting weighting) {
        return RobustScore.test(rows, end -> end != FollowUp.CENSORED, group, weighting);
    }

    /**
     * Gray's test: the same for incidences, where rows that ended by another cause stay among those at risk, by the chance
     * that they would still have been followed, estimated within each group (Zhou, Fine, Latouche and Labopin, 2012,
     * Biostatistics 13, 371-383); that this chance is an estimate is not counted, as in R's {@code coxph} on {@code finegray}.
     *
     * @param rows without late entries
     * @param cause 1 or more; ends by any other number compete with it
     * @param group for each row 0 or 1
     */
    public static Result<RobustTest> gray(FollowUp rows, int cause, int[] group, Weighting weighting) {
        if (cause == FollowUp.CENSORED) {
            throw new IllegalArgumentException("the number of a cause is 1 or more");
        }
        return RobustScore.test(rows, end -> end == cause, group, weighting);
    }

    static RobustTest of(double statistic) {
        return new RobustTest(statistic, Tails.chiSquare(statistic, 1));
    }
}
