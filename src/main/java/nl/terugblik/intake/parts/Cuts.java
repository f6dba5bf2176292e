package nl.terugblik.intake.parts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.terugblik.batch.OnCores;
import nl.terugblik.batch.Portions;
import nl.terugblik.intake.UnreadableDelivery;
import nl.terugblik.intake.reading.TablePart;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.Span;
import nl.terugblik.intake.text.Tables;
import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * How an intake is cut into parts.
 *
 * @param parts in how many parts buckets are assembled
 * @param isForSeveral whether several machines may take the parts
 * @param isLasting whether what is read goes to files that other machines find, and not to the memory of whoever reads it
 * @param spans the pieces of each table, in the order of its rows
 */
record Cuts(int parts, boolean isForSeveral, boolean isLasting, Map<CanonicalTable, List<Span>> spans) {

    Cuts {
        Map<CanonicalTable, List<Span>> copy = new EnumMap<>(CanonicalTable.class);
        copy.putAll(spans);
        spans = copy;
    }

    /** The cuts of an intake that one process carries out: every table is read as a whole. */
    static Cuts ofOneProcess(Collection<CanonicalTable> tables) {
        return new Cuts(OnCores.PARTS, false, false, whole(tables));
    }

    private static Map<CanonicalTable, List<Span>> whole(Collection<CanonicalTable> tables) {
        return tables.stream().collect(Collectors.toMap(table -> table, table -> List.of(Span.ALL)));
    }

    /**
     * The cuts for several machines: large tables go in pieces, unless who reads them holds what comes.
     *
     * @param portions a piece has whole pages, so that pages are those of the whole table
     */
    static Cuts of(Tables tables, JobParameters parameters, Portions portions) {
        int parts = IntakeParameters.parts(parameters);
        if (IntakeParameters.isHeld(parameters)) {
            return new Cuts(parts, true, false, whole(tables.present()));
        }
        long bytes = tables.present().stream().mapToLong(tables::bytes).sum();
        Map<CanonicalTable, List<Span>> spans = new EnumMap<>(CanonicalTable.class);
        for (CanonicalTable table : tables.present()) {
            try {
                spans.put(
                        table,
                        tables.spans(table, Math.max(portions.bytesAPart(), bytes / parts), portions.rowsAPage()));
            } catch (IOException e) {
                throw new UnreadableDelivery("Cannot read " + table.fileName() + " ("
                        + e.getClass().getSimpleName() + "); check the disk or share it lies on and start again.");
            }
        }
        return new Cuts(parts, true, true, spans);
    }

    /** The pieces of a table; none where the delivery does not hold it. */
    List<TablePart> of(CanonicalTable table) {
        List<Span> pieces = spans.getOrDefault(table, List.of());
        return IntStream.range(0, pieces.size())
                .mapToObj(piece -> new TablePart(table, piece + 1, pieces.get(piece)))
                .toList();
    }

    /** The pieces of some tables, the largest tables first. */
    List<TablePart> of(List<CanonicalTable> tables, Tables content) {
        List<TablePart> pieces = new ArrayList<>();
        tables.stream()
                .filter(spans::containsKey)
                .sorted(Comparator.comparingLong(content::bytes).reversed())
                .forEach(table -> pieces.addAll(of(table)));
        return pieces;
    }

    /** The pieces in words that {@link #parse} understands. */
    String text() {
        Map<CanonicalTable, List<Span>> ordered = new TreeMap<>(spans);
        return ordered.entrySet().stream()
                .map(table -> table.getKey().name() + "="
                        + table.getValue().stream().map(Span::text).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    /** The cuts for several machines that such words say. */
    static Cuts parse(JobParameters parameters, String text) {
        Map<CanonicalTable, List<Span>> spans = new EnumMap<>(CanonicalTable.class);
        for (String table : text.split(";", -1)) {
            String[] named = table.split("=", 2);
            List<Span> pieces = new ArrayList<>();
            for (String piece : named[1].split(",", -1)) {
                pieces.add(Span.parse(piece));
            }
            spans.put(CanonicalTable.valueOf(named[0]), pieces);
        }
        return new Cuts(IntakeParameters.parts(parameters), true, !IntakeParameters.isHeld(parameters), spans);
    }
}
