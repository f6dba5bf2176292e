package nl.terugblik.matching.balance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.matching.Matching;
import nl.terugblik.matching.MatchingTable;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.samples.StandardizedDifference;

/**
 * How alike the groups are, before matching and after: what R's MatchIt gives as {@code summary}.
 *
 * @param rows a row for every column of numbers and every level of a category, in the order of columns and of levels
 */
public record Balance(List<Row> rows) {

    /** Differences of this size between standardized differences are rounding. */
    private static final double ROUNDING = 1e-12;

    public Balance {
        rows = List.copyOf(rows);
    }

    /**
     * How the groups compare on a column of numbers, or in the share of rows that have one level of a category.
     *
     * @param covariate the column's name
     * @param level the level's name, {@code missing} for rows without a value; empty for the numbers of a column
     * @param all among all rows whose value is known
     * @param matched among matched rows, by their weights
     */
    public record Row(String covariate, Optional<String> level, Figures all, Figures matched) {}

    /**
     * How the groups compare in one sample. Whatever needs both groups is empty where one of them has no rows.
     *
     * @param meanTreated the treated rows' mean, or their share from 0 to 1
     * @param meanControl the control rows' mean or share
     * @param difference the first minus the second
     * @param smd the difference in standard deviations, in both samples those of all rows
     * @param varianceRatio the treated rows' variance divided by the control rows'; empty for shares and 0/1, for a group
     *     of one row, and where the controls do not vary
     * @param ecdfMean the mean of the differences, from 0 to 1, between the groups' shares of rows up to each value that
     *     the column has among all rows; for shares and 0/1 the difference itself
     * @param ecdfMax the largest of these differences, which is the Kolmogorov–Smirnov statistic
     */
    public record Figures(
            OptionalDouble meanTreated,
            OptionalDouble meanControl,
            OptionalDouble difference,
            Result<StandardizedDifference> smd,
            OptionalDouble varianceRatio,
            OptionalDouble ecdfMean,
            OptionalDouble ecdfMax) {}

    /** The balance of the columns that were matched on or agree exactly. */
    public static Balance of(MatchingTable table, Matching matching) {
        return of(table, matching, matching.specification().judged());
    }

    /**
     * The balance of any columns of the table, in this order.
     *
     * @throws CannotMatch when the table has no column of such a name
     */
    public static Balance of(MatchingTable table, Matching matching, Collection<String> columns) {
        BalanceWriter writer = new BalanceWriter(table, matching);
        return new Balance(columns.stream()
                .flatMap(name -> writer.rows(table.covariate(name)).stream())
                .toList());
    }

    /** The row whose standardized difference after matching is the largest to either side, of equals the first. */
    public Optional<Row> worst() {
        Optional<Row> worst = Optional.empty();
        double largest = Double.NEGATIVE_INFINITY;
        for (Row row : rows) {
            OptionalDouble size = size(row);
            if (size.isPresent() && size.getAsDouble() > largest + ROUNDING) {
                worst = Optional.of(row);
                largest = size.getAsDouble();
            }
        }
        return worst;
    }

    /**
     * The rows that a bound on standardized differences after matching does not let through: those beyond it to either
     * side, and those without a standardized difference, unless the groups' means are equal.
     */
    public List<Row> failing(double maxSmd) {
        if (!(maxSmd >= 0)) {
            throw new IllegalArgumentException("a bound on standardized differences is 0 or more");
        }
        return rows.stream().filter(row -> fails(row, maxSmd)).toList();
    }

    private static boolean fails(Row row, double maxSmd) {
        OptionalDouble size = size(row);
        OptionalDouble difference = row.matched().difference();
        return size.isPresent()
                ? size.getAsDouble() > maxSmd + ROUNDING
                : difference.isEmpty() || difference.getAsDouble() != 0;
    }

    private static OptionalDouble size(Row row) {
        return row.matched()
                .smd()
                .found()
                .map(smd -> OptionalDouble.of(Math.abs(smd.value())))
                .orElse(OptionalDouble.empty());
    }
}
