package nl.terugblik.matching.csv;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.files.table.Cell;
import nl.terugblik.matching.Covariate;

/** A column that is being filled, row by row. */
sealed interface ColumnFill {

    /** Fills the cell of a row. */
    void set(int row, String stripped);

    /** The column, once all rows are there. */
    Covariate covariate();

    /** Numbers, {@code NaN} where missing. */
    record Numbers(String name, double[] values) implements ColumnFill {

        @Override
        public void set(int row, String stripped) {
            values[row] = Cell.isMissing(stripped) ? Double.NaN : Cell.number(stripped);
        }

        @Override
        public Covariate covariate() {
            return new Covariate.Numbers(name, values);
        }
    }

    /** Categories, coded as they come until all are known; −1 where missing. */
    record Categories(String name, int[] codes, Map<String, Integer> known) implements ColumnFill {

        /** Numbers stand before words and by their size, so that 10 comes after 9; words by their characters. */
        private static final Comparator<String> ORDER = Comparator.<String, Boolean>comparing(
                        level -> Double.isNaN(Cell.number(level)))
                .thenComparingDouble(Cell::number)
                .thenComparing(Comparator.naturalOrder());

        Categories(String name, int rows) {
            this(name, new int[rows], new HashMap<>());
        }

        @Override
        public void set(int row, String stripped) {
            if (Cell.isMissing(stripped)) {
                codes[row] = -1;
                return;
            }
            Integer code = known.putIfAbsent(stripped, known.size());
            codes[row] = code == null ? known.size() - 1 : code;
        }

        @Override
        public Covariate covariate() {
            List<String> levels = known.keySet().stream().sorted(ORDER).toList();
            int[] sorted = new int[levels.size()];
            for (int code = 0; code < sorted.length; code++) {
                sorted[known.getOrDefault(levels.get(code), 0)] = code;
            }
            Arrays.setAll(codes, row -> codes[row] < 0 ? -1 : sorted[codes[row]]);
            return new Covariate.Categories(name, codes, levels);
        }
    }
}
