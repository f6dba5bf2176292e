package nl.terugblik.intake.parts;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import nl.terugblik.intake.table.CanonicalTable;

/**
 * The tables that are searched for duplicate keys, shared out over parts.
 *
 * @param largestFirst the tables
 * @param parts how many parts there are
 */
record SearchedTables(List<CanonicalTable> largestFirst, int parts) {

    /** As many as a machine has cores at the least. */
    private static final int LEAST = 2;

    /**
     * Those of a delivery.
     *
     * @param size the bytes of a table
     * @param bytesAPart so many are worth a part of their own
     */
    static SearchedTables of(Collection<CanonicalTable> tables, ToLongFunction<CanonicalTable> size, long bytesAPart) {
        List<CanonicalTable> largestFirst = tables.stream()
                .sorted(Comparator.comparingLong(size).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        long worth = tables.stream().mapToLong(size).sum() / bytesAPart;
        return new SearchedTables(
                largestFirst, worth <= LEAST ? LEAST : (int) Math.min(Math.max(LEAST, tables.size()), worth));
    }

    /** Those of one part: the largest, the one that comes as many behind it as there are parts, and so on. */
    List<CanonicalTable> in(int part) {
        return IntStream.range(0, largestFirst.size())
                .filter(place -> place % parts == part)
                .mapToObj(largestFirst::get)
                .toList();
    }
}
