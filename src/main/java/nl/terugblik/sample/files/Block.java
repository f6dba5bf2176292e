package nl.terugblik.sample.files;

import java.util.EnumMap;
import java.util.Map;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Row;
import nl.terugblik.sample.table.Table;

/** Consecutive families, composed apart from all others: the unit in which a delivery is written. */
public final class Block {
    private final Map<Table, TablePart> parts = new EnumMap<>(Table.class);
    private final Map<Table, byte[]> texts = new EnumMap<>(Table.class);

    /** Adds the rows of a family after those of the families before it. */
    public void add(FamilyRows family) {
        for (Table table : Table.values()) {
            TablePart part = parts.computeIfAbsent(table, ignored -> new TablePart());
            for (Row row : family.of(table)) {
                part.add(row);
            }
        }
    }

    /** Turns all rows into bytes, so that this is done by the thread that composed them. */
    public Block encoded() {
        parts.forEach((table, part) -> texts.put(table, part.bytes()));
        return this;
    }

    Map<Table, TablePart> parts() {
        return parts;
    }

    byte[] text(Table table) {
        return texts.getOrDefault(table, new byte[0]);
    }
}
