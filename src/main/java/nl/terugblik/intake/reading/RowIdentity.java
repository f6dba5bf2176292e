package nl.terugblik.intake.reading;

import java.util.List;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.ByteSink;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.spool.KeyEntry;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.intake.table.Header;
import nl.terugblik.intake.table.Page;
import nl.terugblik.keys.Pseudonymiser;
import nl.terugblik.keys.Pseudonymiser.Entity;

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
    private final Buckets buckets;
    private final int width;
    private final int[] places;
    private final int familyColumn;
    private final int childColumn;
    private final int keyColumn;
    private final int predecessorColumn;
    private final LastPseudonym families;
    private final LastPseudonym childs;
    private final LastPseudonym orders;
    private final LastPseudonym predecessors;
    private final RowHash hash = new RowHash();
    private Optional<Pseudonym> family = Optional.empty();
    private Optional<Pseudonym> child = Optional.empty();
    private Optional<Pseudonym> order = Optional.empty();
    private Optional<Pseudonym> predecessor = Optional.empty();

    RowIdentity(CanonicalTable table, Buckets buckets, Header header, Pseudonymiser pseudonyms) {
        this.table = table;
        this.buckets = buckets;
        this.width = header.width();
        this.places = header.columns().stream().mapToInt(Integer::intValue).toArray();
        this.familyColumn = column(Column.Kind.FAMILY);
        this.childColumn = column(Column.Kind.CHILD);
        this.keyColumn = keyColumn(table.columns());
        this.predecessorColumn = table == CanonicalTable.SUPERVISION_ORDERS ? table.column("extends_order_id") : NONE;
        this.families = new LastPseudonym(pseudonyms, Entity.FAMILY);
        this.childs = new LastPseudonym(pseudonyms, Entity.CHILD);
        this.orders = new LastPseudonym(pseudonyms, Entity.ORDER);
        this.predecessors = new LastPseudonym(pseudonyms, Entity.ORDER);
    }

    void read(Page page, int row) {
        family = pseudonym(page, row, familyColumn, families);
        child = pseudonym(page, row, childColumn, childs);
        if (table == CanonicalTable.SUPERVISION_ORDERS) {
            order = pseudonym(page, row, keyColumn, orders);
            predecessor = pseudonym(page, row, predecessorColumn, predecessors);
        }
    }

    Optional<Pseudonym> family() {
        return family;
    }

    Optional<Pseudonym> child() {
        return child;
    }

    Optional<Pseudonym> order() {
        return order;
    }

    Optional<Pseudonym> predecessor() {
        return predecessor;
    }

    /** Whether the row names a child that another table describes. */
    boolean namesChild() {
        return table != CanonicalTable.CHILDREN && child.isPresent();
    }

    int childColumn() {
        return childColumn;
    }

    /** Writes what the search for duplicate keys needs to know of the row. */
    void writeKeys(Page page, int row, boolean whole, ByteSink[] keys) {
        long childBits = child.map(known -> known.high()).orElse(0L);
        if (whole) {
            hash.start();
            for (int place : places) {
                if (place >= 0) {
                    hash.cell(page.text(), page.offset(row, place), page.length(row, place));
                }
            }
            long content = hash.first();
            if (keyColumn == NONE) {
                write(keys, KeyEntry.Kind.ROW, page.line(row), content, hash.second(), content, childBits);
            } else if (hashCell(page, row, keyColumn)) {
                write(keys, KeyEntry.Kind.ROW, page.line(row), hash.first(), hash.second(), content, childBits);
            }
        } else if (order.isPresent() && hashCell(page, row, keyColumn)) {
            write(keys, KeyEntry.Kind.FRAGMENT, page.line(row), hash.first(), hash.second(), 0, childBits);
        }
        if (predecessor.isPresent() && hashCell(page, row, predecessorColumn)) {
            write(keys, KeyEntry.Kind.REFERENCE, page.line(row), hash.first(), hash.second(), 0, childBits);
        }
    }

    private void write(
            ByteSink[] keys, KeyEntry.Kind kind, int line, long first, long second, long content, long childBits) {
        KeyEntry.write(keys[buckets.ofKey(first)], table, kind, line, first, second, content, childBits);
    }

    private boolean hashCell(Page page, int row, int column) {
        int length = page.length(row, places[column]);
        hash.start();
        hash.cell(page.text(), page.offset(row, places[column]), length);
        return length > 0;
    }

    private Optional<Pseudonym> pseudonym(Page page, int row, int column, LastPseudonym last) {
        if (column == NONE || !page.holds(row, places[column], width)) {
            return Optional.empty();
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

    private static int keyColumn(List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key()) {
                return i;
            }
        }
        return NONE;
    }
}
