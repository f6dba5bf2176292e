package nl.terugblik.intake.assembly;

import java.util.Arrays;
import java.util.stream.Collectors;
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

    private static final String ROWS = "rows";

    private static final int FATES = Fate.values().length;

    private final long[] rows = new long[CanonicalTable.values().length * FATES];

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
        String held = context.getString(ROWS, "");
        if (!held.isEmpty()) {
            String[] numbers = held.split(" ", -1);
            // a program of fewer tables may have begun the intake
            for (int i = 0; i < Math.min(numbers.length, counts.rows.length); i++) {
                counts.rows[i] = Long.parseLong(numbers[i]);
            }
        }
        return counts;
    }

    /** Puts the counts into an execution context, as one text: it is written anew at every checkpoint. */
    public void write(ExecutionContext context) {
        context.putString(ROWS, Arrays.stream(rows).mapToObj(Long::toString).collect(Collectors.joining(" ")));
    }

    private static int index(CanonicalTable table, Fate fate) {
        return table.ordinal() * FATES + fate.ordinal();
    }
}
