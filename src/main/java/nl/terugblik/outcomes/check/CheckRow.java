package nl.terugblik.outcomes.check;

import java.util.OptionalDouble;

/**
 * A figure of a test, computed a second time by another formula from nothing but the counts, means and deviations printed
 * in the same row.
 *
 * @param table the table's file
 * @param row which row of it: the variable or outcome, and its model
 * @param figure {@code statistic}, {@code p}, {@code odds_ratio}, {@code ci_low} or {@code ci_high}
 * @param printed what the table holds
 * @param again what the second formula gives; empty where the printed figures are not enough for one
 * @param verdict what came of it
 */
public record CheckRow(String table, String row, String figure, double printed, OptionalDouble again, Verdict verdict) {

    /** Two formulas in double precision differ by less than this share of a figure. */
    private static final double TOLERANCE = 1e-6;

    /** What came of a check. */
    public enum Verdict {
        AGREES,
        DIFFERS,
        /** The row alone does not tell: its model has covariates, or weighs its families. */
        NOT_CHECKED;

        /** The name in the column {@code verdict}. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static CheckRow of(String table, String row, String figure, double printed, double again) {
        double bound = TOLERANCE * Math.max(Math.abs(printed), Math.abs(again)) + 1e-12;
        return new CheckRow(
                table,
                row,
                figure,
                printed,
                OptionalDouble.of(again),
                Math.abs(printed - again) <= bound ? Verdict.AGREES : Verdict.DIFFERS);
    }

    static CheckRow unchecked(String table, String row, String figure, double printed) {
        return new CheckRow(table, row, figure, printed, OptionalDouble.empty(), Verdict.NOT_CHECKED);
    }
}
