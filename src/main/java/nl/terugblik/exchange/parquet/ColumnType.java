package nl.terugblik.exchange.parquet;

import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.Kind;
import nl.terugblik.exchange.table.Variable;

/** How Parquet stores a column. */
enum ColumnType {
    INT32(1),
    INT64(2),
    DOUBLE(5),
    TEXT(6),
    DATE(1);

    private final int physical;

    ColumnType(int physical) {
        this.physical = physical;
    }

    static ColumnType of(Variable variable, Extent.Column column) {
        if (variable.kind().isText()) {
            return TEXT;
        }
        if (variable.kind() == Kind.DATE) {
            return DATE;
        }
        if (!column.whole()) {
            return DOUBLE;
        }
        boolean small = column.smallest() >= Integer.MIN_VALUE && column.largest() <= Integer.MAX_VALUE;
        return small ? INT32 : INT64;
    }

    int physical() {
        return physical;
    }
}
