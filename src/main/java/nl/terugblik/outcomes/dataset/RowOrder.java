package nl.terugblik.outcomes.dataset;

import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.outcomes.plan.UnreadableDataset;
import nl.terugblik.statistics.Numbers;

/**
 * The order by family in which rows are computed with, whatever order the file has: sums of doubles depend on their order
 * in the last digit.
 */
final class RowOrder {

    private final int[] rows;
    private final boolean asInFile;

    private RowOrder(int[] rows, boolean asInFile) {
        this.rows = rows;
        this.asInFile = asInFile;
    }

    /** The order of these families, each of which has one row. */
    static RowOrder by(Names families, String file) {
        boolean sorted = sorted(families);
        int[] rows = sorted
                ? IntStream.range(0, families.size()).toArray()
                : IntStream.range(0, families.size())
                        .boxed()
                        .sorted((one, other) -> families.compare(one, families, other))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int i = 1; i < rows.length; i++) {
            if (families.compare(rows[i - 1], families, rows[i]) == 0) {
                throw new UnreadableDataset(file + " has two rows for one family; make the dataset anew.");
            }
        }
        return new RowOrder(rows, sorted);
    }

    private static boolean sorted(Names families) {
        return IntStream.range(1, families.size()).allMatch(i -> families.compare(i - 1, families, i) <= 0);
    }

    Numbers of(Numbers values) {
        return asInFile ? values : values.at(rows);
    }

    Names of(Names names) {
        return asInFile ? names : names.at(rows);
    }

    int[] of(int[] values) {
        return IntStream.of(rows).map(row -> values[row]).toArray();
    }

    <T> List<T> of(List<T> values) {
        return IntStream.of(rows).mapToObj(values::get).toList();
    }
}
