package nl.terugblik.imputation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A variable as columns of models: a number in standard deviations from its mean, a category as a 0/1 column for each code but the
 * first. One that does not apply to some rows is 0 there, beside a last column that tells where it applies.
 */
sealed interface Entered {

    List<ModelColumn> columns();

    /** Enters a value in a row. */
    void put(int row, double value);

    /** The same, to be changed by itself. */
    Entered copy();

    /** A variable with nothing in its gaps. */
    static Entered of(Gapped variable) {
        Scale scale = Scale.of(variable);
        if (variable.values().areSmall()) {
            byte[] codes = variable.values().toBytes();
            List<ModelColumn> columns = IntStream.range(0, scale.width())
                    .mapToObj(column -> ModelColumn.of(codes, code -> scale.in(column, code)))
                    .toList();
            return new OfCodes(codes, columns, applies(variable));
        }
        OfNumbers entered = new OfNumbers(
                Stream.generate(() -> new double[variable.rows()])
                        .limit(scale.width())
                        .toList(),
                scale,
                applies(variable));
        for (int row = 0; row < variable.rows(); row++) {
            if (!variable.values().isMissing(row)) {
                entered.put(row, variable.values().get(row));
            }
        }
        return entered;
    }

    private static List<ModelColumn> applies(Gapped variable) {
        byte[] flags = new byte[variable.rows()];
        boolean throughout = true;
        for (int row = 0; row < flags.length; row++) {
            flags[row] =
                    (byte) (!variable.values().isMissing(row) || variable.gaps().get(row) ? 1 : 0);
            throughout &= flags[row] == 1;
        }
        return throughout ? List.of() : List.of(ModelColumn.of(flags, code -> code));
    }

    /** A variable of few different values, whose columns share them. */
    record OfCodes(byte[] codes, List<ModelColumn> ofCodes, List<ModelColumn> applies) implements Entered {

        @Override
        public List<ModelColumn> columns() {
            return Stream.concat(ofCodes.stream(), applies.stream()).toList();
        }

        @Override
        public void put(int row, double value) {
            codes[row] = (byte) value;
        }

        @Override
        public Entered copy() {
            byte[] others = codes.clone();
            return new OfCodes(
                    others, ofCodes.stream().map(column -> column.of(others)).toList(), applies);
        }
    }

    /** Any other variable. */
    record OfNumbers(List<double[]> numbers, Scale scale, List<ModelColumn> applies) implements Entered {

        @Override
        public List<ModelColumn> columns() {
            List<ModelColumn> columns = new ArrayList<>();
            numbers.forEach(column -> columns.add(ModelColumn.of(column)));
            columns.addAll(applies);
            return columns;
        }

        @Override
        public void put(int row, double value) {
            for (int column = 0; column < numbers.size(); column++) {
                numbers.get(column)[row] = scale.in(column, value);
            }
        }

        @Override
        public Entered copy() {
            return new OfNumbers(numbers.stream().map(double[]::clone).toList(), scale, applies);
        }
    }

    /**
     * How values enter.
     *
     * @param mean taken from each
     * @param deviation by which each is divided then
     * @param levels the codes of a category, in ascending order
     */
    record Scale(Measure measure, double mean, double deviation, double[] levels) {

        static Scale of(Gapped variable) {
            int[] known = variable.knownRows();
            if (variable.measure() != Measure.NUMBER || known.length == 0) {
                return new Scale(
                        variable.measure(),
                        0,
                        1,
                        variable.measure() == Measure.CATEGORY ? variable.levels() : new double[0]);
            }
            double sum = 0;
            for (int row : known) {
                sum += variable.values().get(row);
            }
            double mean = sum / known.length;
            double squares = 0;
            for (int row : known) {
                double difference = variable.values().get(row) - mean;
                squares += difference * difference;
            }
            return new Scale(Measure.NUMBER, mean, squares > 0 ? Math.sqrt(squares / known.length) : 1, new double[0]);
        }

        /** How many columns there are, that of where it applies not among them. */
        int width() {
            return measure == Measure.CATEGORY ? Math.max(0, levels.length - 1) : 1;
        }

        double in(int column, double value) {
            return switch (measure) {
                case NUMBER -> (value - mean) / deviation;
                case FLAG -> value;
                case CATEGORY -> value == levels[column + 1] ? 1 : 0;
            };
        }
    }
}
