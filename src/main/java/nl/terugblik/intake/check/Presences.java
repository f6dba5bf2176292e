package nl.terugblik.intake.check;

import java.util.Arrays;
import nl.terugblik.intake.table.CanonicalTable;

/** The columns of a table, each with when an empty cell of it is a gap. */
public final class Presences {

    private static final int STATES = Presence.values().length;

    private final Applicability[] columns;

    /** Those of a table. */
    public Presences(CanonicalTable table) {
        columns = Arrays.stream(table.row().getRecordComponents())
                .map(component -> Applicability.of(table, component))
                .toArray(Applicability[]::new);
    }

    /**
     * Counts the cells of the row that was last checked, and accepted.
     *
     * @param counts for each column one of each {@link Presence}, in their order
     */
    public void count(RowCheck row, long[] counts) {
        for (int column = 0; column < columns.length; column++) {
            counts[column * STATES + of(row, column).ordinal()]++;
        }
    }

    private Presence of(RowCheck row, int column) {
        if (!row.isEmpty(column)) {
            return Presence.FILLED;
        }
        return columns[column].appliesIn(row) ? Presence.EMPTY : Presence.NOT_APPLICABLE;
    }
}
