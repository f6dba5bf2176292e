package nl.terugblik.intake.reading;

import java.util.List;
import nl.terugblik.intake.check.Presence;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * How many cells of each column of a table are filled, empty or not applicable, over the rows that break no rule of
 * their own. Cells of other rows cannot be told apart for certain and are not counted.
 */
public final class FieldCounts {

    private static final int STATES = Presence.values().length;

    private final CanonicalTable table;
    private final long[] cells;

    FieldCounts(CanonicalTable table) {
        this.table = table;
        this.cells = new long[table.columns().size() * STATES];
    }

    /** The counts that an execution context holds. */
    public static FieldCounts read(CanonicalTable table, ExecutionContext context) {
        FieldCounts counts = new FieldCounts(table);
        for (int i = 0; i < counts.cells.length; i++) {
            counts.cells[i] = context.getLong(counts.name(i), 0);
        }
        return counts;
    }

    /** The sums of the counts that several execution contexts hold. */
    public static FieldCounts sum(CanonicalTable table, List<ExecutionContext> contexts) {
        FieldCounts sum = new FieldCounts(table);
        contexts.forEach(context -> sum.add(read(table, context)));
        return sum;
    }

    /** Puts the counts into an execution context. */
    void write(ExecutionContext context) {
        for (int i = 0; i < cells.length; i++) {
            context.putLong(name(i), cells[i]);
        }
    }

    /** The cells, for each column of each presence. */
    long[] cells() {
        return cells;
    }

    void add(FieldCounts other) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] += other.cells[i];
        }
    }

    /** The number of cells of a column that stand so. */
    public long of(Column column, Presence presence) {
        return cells[table.columns().indexOf(column) * STATES + presence.ordinal()];
    }

    private String name(int i) {
        return "cells." + table.columns().get(i / STATES).name() + "." + Presence.values()[i % STATES].code();
    }
}
