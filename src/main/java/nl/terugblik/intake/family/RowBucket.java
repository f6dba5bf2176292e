package nl.terugblik.intake.family;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.spool.Numbered;
import nl.terugblik.intake.spool.RowLayout;
import nl.terugblik.intake.table.CanonicalTable;

/**
 * The rows of one bucket, gathered by family in order of pseudonym, and within a family by table and line. Rows of which no
 * family could be read, which have a bucket of their own, are gathered a thousand to a number.
 */
public final class RowBucket {

    /** Nothing. */
    public static final RowBucket EMPTY = new RowBucket(new byte[0], new int[0]);

    /** What rows of no family are counted as when families are. */
    public static final int ROWS_WITHOUT_FAMILY = 1000;

    private static final int LEAST_ROW = 21;
    private static final CanonicalTable[] TABLES = CanonicalTable.values();

    private final byte[] bytes;

    /** Where each table's rows end. */
    private final int[] ends;

    private final Numbered families = new Numbered();
    private int[] order = new int[0];
    private int[] firsts = {0};
    private int[] rows = new int[0];

    private RowBucket(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    /**
     * Gathers rows.
     *
     * @param blocks the rows of each table, in any order of line
     * @param known whether their families are known
     */
    public static RowBucket of(Map<CanonicalTable, List<byte[]>> blocks, boolean known) {
        int length = blocks.values().stream()
                .flatMap(List::stream)
                .mapToInt(block -> block.length)
                .sum();
        byte[] bytes = new byte[length];
        int end = 0;
        int[] ends = new int[TABLES.length];
        for (CanonicalTable table : TABLES) {
            for (byte[] block : blocks.getOrDefault(table, List.of())) {
                System.arraycopy(block, 0, bytes, end, block.length);
                end += block.length;
            }
            ends[table.ordinal()] = end;
        }
        RowBucket bucket = new RowBucket(bytes, ends);
        bucket.gather(known);
        return bucket;
    }

    private void gather(boolean known) {
        int[] at = new int[bytes.length / LEAST_ROW + 1];
        int size = 0;
        for (int begin = 0, table = 0; begin < bytes.length; ) {
            while (begin == ends[table]) {
                table++;
            }
            at[size++] = begin;
            begin = RowLayout.of(TABLES[table]).end(bytes, begin);
        }
        if (!known) {
            // blocks lie in another order once an intake goes on after a kill, and a thousand must be the same thousand
            sort(at, 0, size);
        }
        int[] familyOf = new int[size];
        for (int i = 0; i < size; i++) {
            familyOf[i] = known
                    ? families.of(RowLayout.familyHigh(bytes, at[i]), RowLayout.familyLow(bytes, at[i]))
                    : i / ROWS_WITHOUT_FAMILY;
        }
        int count = known ? families.size() : (size + ROWS_WITHOUT_FAMILY - 1) / ROWS_WITHOUT_FAMILY;
        int[] sizes = new int[count];
        for (int i = 0; i < size; i++) {
            sizes[familyOf[i]]++;
        }
        sortFamilies(count);
        firsts = new int[count + 1];
        int[] next = new int[count];
        for (int i = 0; i < count; i++) {
            next[order[i]] = firsts[i];
            firsts[i + 1] = firsts[i] + sizes[order[i]];
        }
        rows = new int[size];
        for (int i = 0; i < size; i++) {
            rows[next[familyOf[i]]++] = at[i];
        }
        for (int i = 0; i < count; i++) {
            sort(rows, firsts[i], firsts[i + 1]);
        }
    }

    private void sortFamilies(int count) {
        order = new int[count];
        Arrays.setAll(order, i -> i);
        if (families.size() > 0) {
            RowOrder byPseudonym = families::compare;
            byPseudonym.sort(order, 0, count);
        }
    }

    /** Puts rows in order of table and line, as most lie already. */
    private void sort(int[] places, int from, int to) {
        RowOrder byTableAndLine = (a, b) -> {
            int table = Integer.compare(tableAt(a), tableAt(b));
            return table == 0 ? Integer.compare(RowLayout.line(bytes, a), RowLayout.line(bytes, b)) : table;
        };
        byTableAndLine.sort(places, from, to);
    }

    private int tableAt(int at) {
        int table = 0;
        while (at >= ends[table]) {
            table++;
        }
        return table;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** How many families there are, or thousands of rows without one. */
    public int size() {
        return order.length;
    }

    /** The family with this number, in order of pseudonym. */
    public Optional<Pseudonym> family(int number) {
        return families.size() == 0 ? Optional.empty() : Optional.of(families.get(order[number]));
    }

    /** The number of a family's first row. */
    public int first(int number) {
        return firsts[number];
    }

    /** Where a row lies. */
    public int row(int number) {
        return rows[number];
    }

    /** The table that it is of. */
    public CanonicalTable table(int number) {
        return TABLES[tableAt(rows[number])];
    }
}
