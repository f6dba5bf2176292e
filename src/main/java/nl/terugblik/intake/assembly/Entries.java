package nl.terugblik.intake.assembly;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
        List<Entry> all = of(table);
        List<Entry> accepted = new ArrayList<>(all.size());
        for (Entry entry : all) {
            if (entry.accepted()) {
                accepted.add(entry);
            }
        }
        return accepted;
    }

    void forEach(Consumer<Entry> action) {
        for (List<Entry> entries : byTable.values()) {
            entries.forEach(action);
        }
    }
}
