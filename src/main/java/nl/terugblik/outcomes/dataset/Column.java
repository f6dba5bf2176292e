package nl.terugblik.outcomes.dataset;

import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.terugblik.outcomes.plan.CodedVariable;
import nl.terugblik.outcomes.plan.Kind;
import nl.terugblik.outcomes.plan.TestOptions;
import nl.terugblik.statistics.Numbers;

/** The values of one variable, a row for each family; a value can be missing. */
public final class Column {

    private final CodedVariable variable;
    private final Numbers values;

    private Column(CodedVariable variable, Numbers values) {
        this.variable = variable;
        this.values = values;
    }

    static Column of(CodedVariable variable, Numbers values) {
        return new Column(variable, values);
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
        return values.isMissing(row);
    }

    /** Takes the rows in which it is missing out of these. */
    void leaveKnown(BitSet rows) {
        for (int row = 0; row < values.size(); row++) {
            if (values.isMissing(row)) {
                rows.clear(row);
            }
        }
    }

    /** The value in a row where it is not missing. */
    double value(int row) {
        return values.get(row);
    }

    /** The same column for some of its rows, in the order given. */
    Column rows(int[] rows) {
        return new Column(variable, values.at(rows));
    }

    /** The same variable with other values, NaN where missing. */
    Column with(Numbers others) {
        return new Column(variable, others);
    }

    /** The rows that have this value. */
    public BitSet having(int value) {
        BitSet rows = new BitSet();
        for (int row = 0; row < values.size(); row++) {
            if (values.get(row) == value) {
                rows.set(row);
            }
        }
        return rows;
    }

    /** Whether every value is a whole number, so that it can be taken for a code. */
    public boolean isWhole() {
        return all().allMatch(value -> Double.isNaN(value) || value == Math.rint(value));
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
                                        all().filter(value -> !Double.isNaN(value))
                                                .mapToObj(value -> (int) value)
                                                .distinct()
                                                .sorted()
                                                .toList()),
                                values);
        };
    }

    private DoubleStream all() {
        return IntStream.range(0, values.size()).mapToDouble(values::get);
    }

    /** Its values, NaN where missing. */
    public Numbers values() {
        return values;
    }

    /** A column that is still being read. */
    static final class Growing {

        private final CodedVariable variable;
        private final Numbers.Growing values = new Numbers.Growing();

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
            values.add(Double.NaN);
        }

        Column inOrder(RowOrder order) {
            return new Column(variable, order.of(values.numbers()));
        }
    }
}
