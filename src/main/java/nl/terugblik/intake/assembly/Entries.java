package nl.terugblik.intake.assembly;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.terugblik.intake.table.CanonicalTable;

/** A family's rows by table, in order of line. */
final class Entries {

    private final Map<CanonicalTable, List<Entry>> byTable = new EnumMap<>(CanonicalTable.class);

    void add(Entry entry) {
        byTable.computeIfAbsent(entry.row().table(), any -> new ArrayList<>()).add(entry);
    }

    List<Entry> of(CanonicalTable table) {
        return byTable.getOrDefault(table, List.of());
    }

    List<Entry> accepted(CanonicalTable table) {
        return of(table).stream().filter(Entry::accepted).toList();
    }

    Stream<Entry> all() {
        return byTable.values().stream().flatMap(List::stream);
    }
}
