package nl.terugblik.intake.family;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.files.ByteSink;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.intake.table.Column.Kind;

/**
 * The order of rows within a case file: by child, then by days and codes, then by number; rows that are alike keep the
 * order of their lines. It goes by what rows say, so that moving a row in an export changes nothing.
 */
public final class CanonicalOrder {

    /** What rows of a table are ordered by. */
    private record Keys(int child, int[] values, int text, int order, int predecessor) {

        static Keys of(CanonicalTable table) {
            List<Kind> kinds = table.columns().stream().map(Column::kind).toList();
            boolean orders = table == CanonicalTable.SUPERVISION_ORDERS;
            return new Keys(
                    kinds.indexOf(Kind.CHILD),
                    IntStream.range(0, kinds.size())
                            .filter(i -> switch (kinds.get(i)) {
                                case DAY, CODE, SEARCHED_TEXT -> true;
                                default -> false;
                            })
                            .toArray(),
                    kinds.indexOf(Kind.FREE_CODE),
                    orders ? Columns.ORDER : -1,
                    orders ? Columns.EXTENDS : -1);
        }
    }

    private static final Keys[] KEYS =
            Arrays.stream(CanonicalTable.values()).map(Keys::of).toArray(Keys[]::new);

    /** The accepted rows of a table, in order. */
    public int[] accepted(FamilyRows all, CanonicalTable table) {
        TableRows rows = all.of(table);
        int[] accepted = new int[rows.countAccepted()];
        int count = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (rows.accepted(row)) {
                accepted[count++] = row;
            }
        }
        if (count > 1) {
            Keys keys = KEYS[table.ordinal()];
            RowOrder order = (a, b) -> compare(all, rows, keys, a, b);
            order.sort(accepted, 0, count);
        }
        return accepted;
    }

    private static int compare(FamilyRows all, TableRows rows, Keys keys, int a, int b) {
        if (keys.child >= 0) {
            int child = all.children().compare(rows.cell(a, keys.child), rows.cell(b, keys.child));
            if (child != 0) {
                return child;
            }
        }
        for (int column : keys.values) {
            int value = Integer.compare(rows.cell(a, column), rows.cell(b, column));
            if (value != 0) {
                return value;
            }
        }
        if (keys.text >= 0) {
            return text(all, rows.cell(a, keys.text)).compareTo(text(all, rows.cell(b, keys.text)));
        }
        if (keys.order < 0) {
            return 0;
        }
        int order = all.orders().compare(rows.cell(a, keys.order), rows.cell(b, keys.order));
        return order != 0
                ? order
                : all.orders().compare(rows.cell(a, keys.predecessor), rows.cell(b, keys.predecessor));
    }

    private static String text(FamilyRows all, int at) {
        ByteBuffer in = all.bytes().duplicate().position(at);
        return ByteSink.readText(in);
    }
}
