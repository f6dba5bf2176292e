package nl.terugblik.intake.spool;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.ByteSink;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Cells;
import nl.terugblik.intake.table.Column;
import nl.terugblik.intake.table.Fault;

/**
 * A row on its way from a table to a case file, its numbers replaced by pseudonyms.
 *
 * @param table the table it stands in
 * @param line the line it starts on
 * @param state how it fared so far
 * @param family the family it belongs to, where that could be read
 * @param child the child it names, where that could be read
 * @param order for a court decision, its pseudonym
 * @param predecessor for an extension, the pseudonym of the decision it continues
 * @param values for an accepted row: days and codes by canonical column, as {@code RowCheck} read them
 * @param freeCode for an accepted row, the text of its free code; else empty
 * @param parentLine for a row whose parent was refused, the parent's line; else 0
 * @param faults the rules it breaks, for a refused row
 */
public record SpooledRow(
        CanonicalTable table,
        int line,
        State state,
        Optional<Pseudonym> family,
        Optional<Pseudonym> child,
        Optional<Pseudonym> order,
        Optional<Pseudonym> predecessor,
        int[] values,
        String freeCode,
        int parentLine,
        List<Fault> faults) {

    private static final int[] NO_VALUES = {};

    /** How a row fared when it was read. */
    public enum State {
        ACCEPTED,
        REFUSED,
        /** Not the row itself but the mark that a refused row of this table leaves on one more family. */
        MARK
    }

    /** The day in a column, or {@link Cells#NO_DAY}. */
    public int day(String column) {
        return values[table.column(column)];
    }

    /** The code in a column, by its place in the list, or -1. */
    public int code(String column) {
        return values[table.column(column)];
    }

    /** Whether the row is not whole: cut short, torn by a stray comma, or no text. */
    public boolean isFragment() {
        return faults.stream().anyMatch(fault -> switch (fault.rule()) {
            case TRUNCATED, COLUMN_COUNT, UNREADABLE_BYTES, STRAY_QUOTE -> true;
            default -> false;
        });
    }

    /** Reads the rows of a block. */
    public static void readAll(CanonicalTable table, ByteBuffer block, List<SpooledRow> into) {
        while (block.hasRemaining()) {
            into.add(read(table, block));
        }
    }

    private static SpooledRow read(CanonicalTable table, ByteBuffer in) {
        State state = State.values()[in.get()];
        int line = in.getInt();
        Optional<Pseudonym> family = Pseudonyms.read(in);
        return state == State.ACCEPTED
                ? readAccepted(table, line, family, in)
                : readRefused(table, line, state, family, in);
    }

    private static SpooledRow readRefused(
            CanonicalTable table, int line, State state, Optional<Pseudonym> family, ByteBuffer in) {
        Optional<Pseudonym> child = Pseudonyms.read(in);
        Optional<Pseudonym> order = Pseudonyms.read(in);
        int parentLine = in.getInt();
        int count = in.get();
        List<Fault> faults = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            faults.add(new Fault(Rule.values()[in.get()], in.get()));
        }
        return new SpooledRow(
                table, line, state, family, child, order, Optional.empty(), NO_VALUES, "", parentLine, faults);
    }

    private static SpooledRow readAccepted(CanonicalTable table, int line, Optional<Pseudonym> family, ByteBuffer in) {
        List<Column> columns = table.columns();
        int[] values = new int[columns.size()];
        Optional<Pseudonym> child = Optional.empty();
        Optional<Pseudonym> order = Optional.empty();
        Optional<Pseudonym> predecessor = Optional.empty();
        String freeCode = "";
        for (int i = 0; i < values.length; i++) {
            Column column = columns.get(i);
            switch (column.kind()) {
                case CHILD -> child = Pseudonyms.read(in);
                case DAY -> values[i] = in.getInt();
                case CODE, SEARCHED_TEXT -> values[i] = in.get();
                case FREE_CODE -> freeCode = ByteSink.readText(in);
                case NUMBER -> {
                    if (table == CanonicalTable.SUPERVISION_ORDERS && column.key()) {
                        order = Pseudonyms.read(in);
                    } else if (table == CanonicalTable.SUPERVISION_ORDERS) {
                        predecessor = Pseudonyms.read(in);
                    }
                }
                case FAMILY, DROPPED_TEXT -> values[i] = 0;
            }
        }
        return new SpooledRow(
                table, line, State.ACCEPTED, family, child, order, predecessor, values, freeCode, 0, List.of());
    }
}
