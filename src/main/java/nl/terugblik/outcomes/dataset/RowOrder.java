package nl.terugblik.outcomes.dataset;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.outcomes.plan.UnreadableDataset;

/**
 * The order by family in which rows are computed with, whatever order the file has: sums of doubles depend on their order
 * in the last digit.
 */
final class RowOrder {

    private final int[] rows;

    private RowOrder(int[] rows) {
        this.rows = rows;
    }

    /** The order of these families, each of which has one row. */
    static RowOrder by(List<String> families, String file) {
        int[] rows = sorted(families)
                ? IntStream.range(0, families.size()).toArray()
                : IntStream.range(0, families.size())
                        .boxed()
                        .sorted(Comparator.comparing(families::get))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int i = 1; i < rows.length; i++) {
            if (families.get(rows[i - 1]).equals(families.get(rows[i]))) {
                throw new UnreadableDataset(file + " has two rows for one family; make the dataset anew.");
            }
        }
        return new RowOrder(rows);
    }

    private static boolean sorted(List<String> families) {
        return IntStream.range(1, families.size())
                .allMatch(i -> families.get(i - 1).compareTo(families.get(i)) <= 0);
    }

    double[] of(Doubles values) {
        double[] ordered = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            ordered[i] = values.get(rows[i]);
        }
        return ordered;
    }

    <T> List<T> of(List<T> values) {
        return IntStream.of(rows).mapToObj(values::get).toList();
    }
}
