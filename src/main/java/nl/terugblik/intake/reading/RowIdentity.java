package nl.terugblik.intake.reading;

import java.util.Arrays;
import java.util.List;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.spool.KeyEntry;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.intake.text.Header;
import nl.terugblik.intake.text.Page;
import nl.terugblik.keys.Pseudonymiser;
import nl.terugblik.keys.Pseudonymiser.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Whose row it is: the pseudonyms of the numbers in it, as far as they can be read, and the fingerprint of its key.
 *
 * <p>Numbers count as readable in a row with too few or too many cells as well, where they stand in their place: a mark
 * too many costs a value, a mark too few a wrong one. The last cell of a row in which the file breaks off may be cut
 * short and counts as unreadable.
 */
final class RowIdentity {

    private static final int NONE = -1;

    private final CanonicalTable table;
    private final int width;
    private final int[] places;
    private final int familyColumn;
    private final int childColumn;
    private final int questionnaireColumn;
    private final int[] key;
    private final int[] keyFilled;
    private final int predecessorColumn;
    private final LastPseudonym families;
    private final LastPseudonym childs;
    private final LastPseudonym orders;
    private final LastPseudonym predecessors;
    private final LastPseudonym questionnaires;
    private final RowHash hash = new RowHash();
    private @Nullable Pseudonym family;
    private @Nullable Pseudonym child;
    private @Nullable Pseudonym order;
    private @Nullable Pseudonym predecessor;
    private @Nullable Pseudonym questionnaire;

    /** Takes the keys of rows. */
    interface Keys {

        /**
         * Takes a key.
         *
         * @param first the first half of its fingerprint
         * @param second the second
         * @param child for a court decision or a reference to one, the first bits of the child's pseudonym; else 0
         */
        void take(KeyEntry.Kind kind, long first, long second, long child);
    }

    RowIdentity(CanonicalTable table, Header header, Pseudonymiser door, PseudonymsOfDelivery known) {
        this.table = table;
        this.width = header.width();
        this.places = header.columns().stream().mapToInt(Integer::intValue).toArray();
        this.familyColumn = column(Column.Kind.FAMILY);
        this.childColumn = column(Column.Kind.CHILD);
        this.questionnaireColumn = column(Column.Kind.QUESTIONNAIRE);
        this.key = table.key();
        this.keyFilled = Arrays.stream(key)
                .filter(column -> table.columns().get(column).required())
                .toArray();
        this.predecessorColumn = table == CanonicalTable.SUPERVISION_ORDERS ? table.column("extends_order_id") : NONE;
        this.families = pseudonyms(Entity.FAMILY, known.of(Entity.FAMILY), door);
        this.childs = pseudonyms(Entity.CHILD, known.of(Entity.CHILD), door);
        Numbers decisions = known.of(Entity.ORDER);
        this.orders = pseudonyms(Entity.ORDER, decisions, door);
        this.predecessors = pseudonyms(Entity.ORDER, decisions, door);
        this.questionnaires = new LastPseudonym(PseudonymsOfDelivery.ofQuestionnaires(), RowIdentity::fingerprint);
    }

    private static LastPseudonym pseudonyms(Entity entity, Numbers known, Pseudonymiser door) {
        return new LastPseudonym(known, (text, from, length) -> door.of(entity, text, from, length));
    }

    /** A questionnaire's number is told apart for the length of an intake, and kept nowhere: a fingerprint will do. */
    private static Pseudonym fingerprint(byte[] text, int from, int length) {
        RowHash number = new RowHash();
        number.start();
        number.cell(text, from, length);
        return new Pseudonym(number.first(), number.second());
    }

    void read(Page page, int row) {
        family = pseudonym(page, row, familyColumn, families);
        child = pseudonym(page, row, childColumn, childs);
        questionnaire = pseudonym(page, row, questionnaireColumn, questionnaires);
        if (table == CanonicalTable.SUPERVISION_ORDERS) {
            order = pseudonym(page, row, key[0], orders);
            predecessor = pseudonym(page, row, predecessorColumn, predecessors);
        }
    }

    @Nullable
    Pseudonym family() {
        return family;
    }

    @Nullable
    Pseudonym child() {
        return child;
    }

    @Nullable
    Pseudonym order() {
        return order;
    }

    @Nullable
    Pseudonym predecessor() {
        return predecessor;
    }

    /** The child or questionnaire that the row is of, or names; empty where that cannot be read. */
    @Nullable
    Pseudonym named() {
        return questionnaireColumn == NONE ? child : questionnaire;
    }

    /** The child or questionnaire that the row names and another table describes, if there is one. */
    @Nullable
    Pseudonym parent() {
        return table == CanonicalTable.CHILDREN || table == CanonicalTable.QUESTIONNAIRES ? null : named();
    }

    int parentColumn() {
        return questionnaireColumn == NONE ? childColumn : questionnaireColumn;
    }

    /** Says what the search for duplicate keys needs to know of the row. */
    void keys(Page page, int row, boolean whole, Keys keys) {
        long childBits = table == CanonicalTable.SUPERVISION_ORDERS && child != null ? child.high() : 0;
        if (whole && key.length == 0) {
            hashCells(page, row);
            keys.take(KeyEntry.Kind.ROW, hash.first(), hash.second(), childBits);
        } else if (whole ? hashKey(page, row) : order != null && hashKey(page, row)) {
            keys.take(whole ? KeyEntry.Kind.ROW : KeyEntry.Kind.FRAGMENT, hash.first(), hash.second(), childBits);
        }
        if (predecessor != null && hashCell(page, row, predecessorColumn)) {
            keys.take(KeyEntry.Kind.REFERENCE, hash.first(), hash.second(), childBits);
        }
    }

    /** A fingerprint of all cells of a row that is whole. */
    long content(Page page, int row) {
        hashCells(page, row);
        return hash.first();
    }

    private void hashCells(Page page, int row) {
        hash.start();
        for (int place : places) {
            if (place >= 0) {
                hash.cell(page.text(), page.offset(row, place), page.length(row, place));
            }
        }
    }

    /** Says whether all that must be filled of the key is. */
    private boolean hashKey(Page page, int row) {
        hash.start();
        for (int column : key) {
            hash.cell(page.text(), page.offset(row, places[column]), page.length(row, places[column]));
        }
        for (int column : keyFilled) {
            if (page.length(row, places[column]) == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean hashCell(Page page, int row, int column) {
        int length = page.length(row, places[column]);
        hash.start();
        hash.cell(page.text(), page.offset(row, places[column]), length);
        return length > 0;
    }

    private @Nullable Pseudonym pseudonym(Page page, int row, int column, LastPseudonym last) {
        if (column == NONE || !page.holds(row, places[column], width)) {
            return null;
        }
        return last.of(page, row, places[column]);
    }

    private int column(Column.Kind kind) {
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == kind) {
                return i;
            }
        }
        return NONE;
    }
}
