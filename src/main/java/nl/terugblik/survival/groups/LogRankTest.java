package nl.terugblik.survival.groups;

import java.util.List;
import nl.terugblik.statistics.Result;
import nl.terugblik.survival.FollowUp;

/**
 * The log-rank test that groups have events at the same rate (Mantel, 1966, Cancer Chemotherapy Reports 50, 163-170;
 * Peto and Peto, 1972, Journal of the Royal Statistical Society A 135, 185-207), with the hypergeometric variance where
 * events tie.
 *
 * <p>Rows count alike here; groups of weighted or clustered rows are compared by {@link CoxModel} with its robust tests.
 *
 * @param groups by ascending number
 * @param statistic chi-square
 * @param df how many groups expect events, less one
 * @param p upper tail
 */
public record LogRankTest(List<LogRankGroup> groups, double statistic, int df, double p) {

    public LogRankTest {
        groups = List.copyOf(groups);
    }

    /**
     * Compares groups.
     *
     * @param group for each row the number of its group, any whole number
     */
    public static Result<LogRankTest> of(FollowUp rows, int[] group) {
        return of(rows, group, new int[group.length]);
    }

    /**
     * Compares groups within strata: rows are only compared with rows of their own stratum.
     *
     * @param group for each row the number of its group, any whole number
     * @param stratum for each row the number of its stratum, any whole number
     */
    public static Result<LogRankTest> of(FollowUp rows, int[] group, int[] stratum) {
        if (group.length != rows.rows() || stratum.length != rows.rows()) {
            throw new IllegalArgumentException("every row has a group and a stratum");
        }
        return new LogRank(rows, group, stratum).test();
    }
}
