package nl.terugblik.matching;

import java.util.List;

/** A column of a table that is matched or judged: numbers, or categories. A value can be missing. */
public sealed interface Covariate {

    String name();

    int rows();

    boolean isMissing(int row);

    /**
     * A column of numbers. The array is kept, not copied, and may not be changed afterwards.
     *
     * @param name its name, unique in its table
     * @param values finite numbers, {@code NaN} where missing
     */
    record Numbers(String name, double[] values) implements Covariate {

        public Numbers {
            for (double value : values) {
                if (Double.isInfinite(value)) {
                    throw new IllegalArgumentException("every number of a covariate is finite, or missing");
                }
            }
        }

        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public boolean isMissing(int row) {
            return Double.isNaN(values[row]);
        }
    }

    /**
     * A column of categories. The array is kept, not copied, and may not be changed afterwards.
     *
     * @param name its name, unique in its table
     * @param codes for each row the index of its level, −1 where missing
     * @param levels the names of the levels; their order is the order in which ties are broken and balance is shown
     */
    record Categories(String name, int[] codes, List<String> levels) implements Covariate {

        public Categories {
            levels = List.copyOf(levels);
            for (int code : codes) {
                if (code < -1 || code >= levels.size()) {
                    throw new IllegalArgumentException("every row of a covariate has one of its levels, or none");
                }
            }
        }

        @Override
        public int rows() {
            return codes.length;
        }

        @Override
        public boolean isMissing(int row) {
            return codes[row] < 0;
        }
    }
}
