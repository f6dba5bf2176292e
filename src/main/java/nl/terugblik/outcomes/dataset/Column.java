package nl.terugblik.outcomes.dataset;

import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import nl.terugblik.outcomes.plan.CodedVariable;
import nl.terugblik.outcomes.plan.Kind;
import nl.terugblik.outcomes.plan.TestOptions;

/** The values of one variable, a row for each family; a value can be missing. */
public final class Column {

    private static final double MISSING = Double.NaN;

    private final CodedVariable variable;
    private final double[] values;

    private Column(CodedVariable variable, double[] values) {
        this.variable = variable;
        this.values = values;
    }

    static Column of(CodedVariable variable, double[] values) {
        return new Column(variable, values.clone());
    }

    public CodedVariable variable() {
        return variable;
    }

    public String name() {
        return variable.name();
    }

    public Kind kind() {
        return variable.kind();
    }

    public boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    /** Takes the rows in which it is missing out of these. */
    void leaveKnown(BitSet rows) {
        for (int row = 0; row < values.length; row++) {
            if (Double.isNaN(values[row])) {
                rows.clear(row);
            }
        }
    }

    /** The value in a row where it is not missing. */
    double value(int row) {
        return values[row];
    }

    /** The same column for some of its rows, in the order given. */
    Column rows(int[] rows) {
        double[] kept = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = values[rows[i]];
        }
        return new Column(variable, kept);
    }

    /** The same variable with other values, NaN where missing. */
    Column with(double[] others) {
        return new Column(variable, others);
    }

    /** The rows that have this value. */
    public BitSet having(int value) {
        BitSet rows = new BitSet();
        for (int row = 0; row < values.length; row++) {
            if (values[row] == value) {
                rows.set(row);
            }
        }
        return rows;
    }

    /** Whether every value is a whole number, so that it can be taken for a code. */
    public boolean isWhole() {
        return DoubleStream.of(values).allMatch(value -> Double.isNaN(value) || value == Math.rint(value));
    }

    /** The same values as a number or as codes; as codes they are whole. */
    Column as(TestOptions.As as) {
        return switch (as) {
            case NUMBER ->
                kind() == Kind.CATEGORY ? of(new CodedVariable(name(), Kind.CONTINUOUS, List.of()), values) : this;
            case FACTOR ->
                kind().isCoded()
                        ? this
                        : of(
                                new CodedVariable(
                                        name(),
                                        Kind.CATEGORY,
                                        DoubleStream.of(values)
                                                .filter(value -> !Double.isNaN(value))
                                                .mapToObj(value -> (int) value)
                                                .distinct()
                                                .sorted()
                                                .toList()),
                                values);
        };
    }

    /** A copy of its values, NaN where missing. */
    public double[] toArray() {
        return values.clone();
    }

    /** A column that is still being read. */
    static final class Growing {

        private final CodedVariable variable;
        private final Doubles values = new Doubles();

        Growing(CodedVariable variable) {
            this.variable = variable;
        }

        CodedVariable variable() {
            return variable;
        }

        void add(double value) {
            values.add(value);
        }

        void addMissing() {
            values.add(MISSING);
        }

        Column inOrder(RowOrder order) {
            return new Column(variable, order.of(values));
        }
    }
}
