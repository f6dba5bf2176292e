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
    private record Keys(
            int child,
            int hangsOn,
            int[] values,
            int text,
            int[] furtherTexts,
            int questionnaire,
            int order,
            int predecessor) {

        static Keys of(CanonicalTable table) {
            List<Kind> kinds = table.columns().stream().map(Column::kind).toList();
            boolean orders = table == CanonicalTable.SUPERVISION_ORDERS;
            int questionnaire = kinds.indexOf(Kind.QUESTIONNAIRE);
            boolean itself = table == CanonicalTable.QUESTIONNAIRES;
            boolean hangs = questionnaire >= 0 && !itself;
            int[] texts = IntStream.range(0, kinds.size())
                    .filter(i -> kinds.get(i) == Kind.FREE_CODE)
                    .toArray();
            return new Keys(
                    kinds.indexOf(Kind.CHILD),
                    hangs ? questionnaire : -1,
                    IntStream.range(0, kinds.size())
                            .filter(i -> switch (kinds.get(i)) {
                                case DAY, CODE, SEARCHED_TEXT, COUNT, AMOUNT -> true;
                                default -> false;
                            })
                            .toArray(),
                    texts.length == 0 ? -1 : texts[0],
                    texts.length == 0 ? texts : Arrays.copyOfRange(texts, 1, texts.length),
                    itself ? questionnaire : -1,
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
        if (keys.hangsOn >= 0) {
            // Rows of one questionnaire come together, by item or source before anything else: they are written so.
            int number = Integer.compare(rows.cell(a, keys.hangsOn), rows.cell(b, keys.hangsOn));
            int code = number != 0 ? number : all.compareTexts(rows.cell(a, keys.text), rows.cell(b, keys.text));
            if (code != 0) {
                return code;
            }
        }
        for (int column : keys.values) {
            int value = Integer.compare(rows.cell(a, column), rows.cell(b, column));
            if (value != 0) {
                return value;
            }
        }
        int text = keys.text < 0 ? 0 : texts(all, rows, keys, a, b);
        if (text != 0) {
            return text;
        }
        if (keys.questionnaire >= 0) {
            return all.questionnaires().compare(rows.cell(a, keys.questionnaire), rows.cell(b, keys.questionnaire));
        }
        if (keys.order < 0) {
            return 0;
        }
        int order = all.orders().compare(rows.cell(a, keys.order), rows.cell(b, keys.order));
        return order != 0
                ? order
                : all.orders().compare(rows.cell(a, keys.predecessor), rows.cell(b, keys.predecessor));
    }

    private static int texts(FamilyRows all, TableRows rows, Keys keys, int a, int b) {
        int first = text(all, rows.cell(a, keys.text)).compareTo(text(all, rows.cell(b, keys.text)));
        for (int i = 0; first == 0 && i < keys.furtherTexts.length; i++) {
            int column = keys.furtherTexts[i];
            first = all.compareTexts(rows.cell(a, column), rows.cell(b, column));
        }
        return first;
    }

    private static String text(FamilyRows all, int at) {
        ByteBuffer in = ByteBuffer.wrap(all.bytes()).position(at);
        return ByteSink.readText(in);
    }
}
