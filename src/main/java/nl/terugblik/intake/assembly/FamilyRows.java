package nl.terugblik.intake.assembly;

import java.nio.ByteBuffer;
import java.util.Arrays;
import nl.terugblik.intake.spool.Numbered;
import nl.terugblik.intake.table.CanonicalTable;

/** All rows of one family, or some of which no family could be read. It is used for one family after the other. */
final class FamilyRows {

    private final TableRows[] tables =
            Arrays.stream(CanonicalTable.values()).map(TableRows::new).toArray(TableRows[]::new);
    private final Numbered children = new Numbered();
    private final Numbered orders = new Numbered();
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    /** Begins with a family whose rows lie in these bytes. */
    void begin(ByteBuffer in) {
        bytes = in;
        children.clear();
        orders.clear();
        for (TableRows table : tables) {
            table.clear();
        }
    }

    /** Adds a row that lies here; rows of a table come in order of line. */
    TableRows add(CanonicalTable table, int at) {
        TableRows rows = of(table);
        rows.add(bytes, at, children, orders);
        return rows;
    }

    TableRows of(CanonicalTable table) {
        return tables[table.ordinal()];
    }

    /** All tables, in their order. */
    TableRows[] tables() {
        return tables;
    }

    /** The children that rows name, as cells number them. */
    Numbered children() {
        return children;
    }

    /** The court decisions likewise. */
    Numbered orders() {
        return orders;
    }

    ByteBuffer bytes() {
        return bytes;
    }

    /** As many places as there are children, none of them known yet. */
    int[] byChild(int unknown) {
        int[] places = new int[children.size()];
        Arrays.fill(places, unknown);
        return places;
    }
}
