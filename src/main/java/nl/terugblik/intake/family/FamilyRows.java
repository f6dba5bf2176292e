package nl.terugblik.intake.family;

import java.util.Arrays;
import nl.terugblik.intake.spool.Numbered;
import nl.terugblik.intake.spool.RowLayout;
import nl.terugblik.intake.table.CanonicalTable;

/** All rows of one family, or some of which no family could be read. It is used for one family after the other. */
public final class FamilyRows {

    private final TableRows[] tables =
            Arrays.stream(CanonicalTable.values()).map(TableRows::new).toArray(TableRows[]::new);
    private final Numbered children = new Numbered();
    private final Numbered orders = new Numbered();
    private final Numbered questionnaires = new Numbered();
    private byte[] bytes = {};

    /** Begins with a family whose rows lie in these bytes. */
    public void begin(byte[] in) {
        bytes = in;
        children.clear();
        orders.clear();
        questionnaires.clear();
        for (TableRows table : tables) {
            table.clear();
        }
    }

    /** Adds a row that lies here; rows of a table come in order of line. */
    public TableRows add(CanonicalTable table, int at) {
        TableRows rows = of(table);
        rows.add(bytes, at, children, orders, questionnaires);
        return rows;
    }

    public TableRows of(CanonicalTable table) {
        return tables[table.ordinal()];
    }

    /** All tables, in their order. */
    public TableRows[] tables() {
        return tables;
    }

    /** The children that rows name, as cells number them. */
    public Numbered children() {
        return children;
    }

    /** The court decisions likewise. */
    public Numbered orders() {
        return orders;
    }

    /** The questionnaires likewise. */
    public Numbered questionnaires() {
        return questionnaires;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Compares texts that lie at two places, each after the count of its bytes, byte by byte. */
    public int compareTexts(int a, int b) {
        byte[] in = bytes;
        int endOfA = a + RowLayout.textLength(bytes, a);
        int endOfB = b + RowLayout.textLength(bytes, b);
        return Arrays.compareUnsigned(in, beginOfText(a), endOfA, in, beginOfText(b), endOfB);
    }

    /** Where a text begins behind the count of its bytes. */
    public int beginOfText(int at) {
        int begin = at;
        while (bytes[begin] < 0) {
            begin++;
        }
        return begin + 1;
    }

    /** As many places as there are children, none of them known yet. */
    public int[] byChild(int unknown) {
        int[] places = new int[children.size()];
        Arrays.fill(places, unknown);
        return places;
    }
}
