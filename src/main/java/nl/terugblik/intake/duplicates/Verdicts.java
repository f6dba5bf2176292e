package nl.terugblik.intake.duplicates;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import nl.terugblik.intake.duplicates.Verdict.Finding;
import nl.terugblik.intake.table.CanonicalTable;

/**
 * The verdicts of a delivery, by row: eight bytes each, since most deliveries have few, but one that holds its tables twice has as many as
 * rows.
 */
public final class Verdicts {

    /** Of each finding in each table the rows' lines in the upper halves and the other rows' in the lower, in order. */
    private final Map<Finding, Map<CanonicalTable, long[]>> otherLines = new EnumMap<>(Finding.class);

    public Verdicts(List<Verdict> verdicts) {
        this(verdicts::forEach);
    }

    /** Those that are handed over one by one. */
    Verdicts(Consumer<Consumer<Verdict>> source) {
        Map<Finding, Map<CanonicalTable, LongStream.Builder>> gathered = new EnumMap<>(Finding.class);
        source.accept(verdict -> gathered.computeIfAbsent(verdict.finding(), any -> new EnumMap<>(CanonicalTable.class))
                .computeIfAbsent(verdict.table(), any -> LongStream.builder())
                .add((long) verdict.line() << Integer.SIZE | verdict.otherLine()));
        gathered.forEach((finding, tables) -> {
            Map<CanonicalTable, long[]> sorted = new EnumMap<>(CanonicalTable.class);
            tables.forEach((table, lines) -> {
                long[] all = lines.build().toArray();
                Arrays.sort(all);
                sorted.put(table, all);
            });
            otherLines.put(finding, sorted);
        });
    }

    /** The other row's line, where this was found of a row. */
    public Optional<Integer> otherLine(Finding finding, CanonicalTable table, int line) {
        if (otherLines.isEmpty()) {
            return Optional.empty();
        }
        long[] lines = otherLines.getOrDefault(finding, Map.of()).get(table);
        if (lines == null) {
            return Optional.empty();
        }
        int place = Arrays.binarySearch(lines, (long) line << Integer.SIZE);
        place = place < 0 ? -place - 1 : place;
        return place < lines.length && lines[place] >>> Integer.SIZE == line
                ? Optional.of((int) lines[place])
                : Optional.empty();
    }
}
