package nl.terugblik.survival.competing;

import nl.terugblik.statistics.Result;
import nl.terugblik.survival.FollowUp;

/**
 * Gray's test that groups have the same cumulative incidence of one cause where others may come first (Gray, 1988, Annals
 * of Statistics 16, 1141-1154, with his weights for rho 0), as in R's {@code cmprsk::cuminc}.
 *
 * <p>Rows count alike and nobody enters late here.
 *
 * @param cause the number of the cause
 * @param statistic chi-square
 * @param df the number of groups less one
 * @param p upper tail
 */
public record GrayTest(int cause, double statistic, int df, double p) {

    /**
     * Compares groups.
     *
     * @param cause 1 or more; ends by any other number compete with it
     * @param group for each row the number of its group, any whole number
     */
    public static Result<GrayTest> of(FollowUp rows, int cause, int[] group) {
        return of(rows, cause, group, new int[group.length]);
    }

    /**
     * Compares groups within strata.
     *
     * @param cause 1 or more; ends by any other number compete with it
     * @param group for each row the number of its group, any whole number
     * @param stratum for each row the number of its stratum, any whole number
     */
    public static Result<GrayTest> of(FollowUp rows, int cause, int[] group, int[] stratum) {
        if (group.length != rows.rows() || stratum.length != rows.rows()) {
            throw new IllegalArgumentException("every row has a group and a stratum");
        }
        if (cause == FollowUp.CENSORED || rows.entersLate()) {
            throw new IllegalArgumentException("Gray's test compares ends by a cause of rows that do not enter late");
        }
        return Gray.test(rows, cause, group, stratum);
    }
}
