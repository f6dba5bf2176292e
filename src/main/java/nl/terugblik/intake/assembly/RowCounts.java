package nl.terugblik.intake.assembly;

import java.util.Locale;
import nl.terugblik.intake.table.CanonicalTable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** How many rows of each table were accepted, refused, or left out as duplicates. */
public final class RowCounts {

    /** What can come of a row. */
    public enum Fate {
        ACCEPTED,
        REFUSED,
        DUPLICATE,
        /** Refused because the family was erased; counted among the refused too. */
        ERASED
    }

    private final long[] rows = new long[CanonicalTable.values().length * Fate.values().length];

    /** Counts rows. */
    public void add(CanonicalTable table, Fate fate, long more) {
        rows[index(table, fate)] += more;
    }

    /** Counts all that another has counted. */
    public void add(RowCounts other) {
        for (int i = 0; i < rows.length; i++) {
            rows[i] += other.rows[i];
        }
    }

    /** The number of rows of a table that fared so. */
    public long of(CanonicalTable table, Fate fate) {
        return rows[index(table, fate)];
    }

    /** The counts that an execution context holds. */
    public static RowCounts read(ExecutionContext context) {
        RowCounts counts = new RowCounts();
        for (CanonicalTable table : CanonicalTable.values()) {
            for (Fate fate : Fate.values()) {
                counts.rows[index(table, fate)] = context.getLong(name(table, fate), 0);
            }
        }
        return counts;
    }

    /** Puts the counts into an execution context. */
    public void write(ExecutionContext context) {
        for (CanonicalTable table : CanonicalTable.values()) {
            for (Fate fate : Fate.values()) {
                context.putLong(name(table, fate), of(table, fate));
            }
        }
    }

    private static String name(CanonicalTable table, Fate fate) {
        return "rows." + table.tableName() + "." + fate.name().toLowerCase(Locale.ROOT);
    }

    private static int index(CanonicalTable table, Fate fate) {
        return table.ordinal() * Fate.values().length + fate.ordinal();
    }
}
