package nl.terugblik.intake.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.register.RefusedRowStore.Awaited;

/** The keys of rows that earlier deliveries of an agency had refused, by which a row that comes right is known. */
public final class AwaitedKeys {

    /** No row was refused before. */
    public static final AwaitedKeys NONE = new AwaitedKeys(List.of());

    private final long[] firsts;
    private final Map<Fingerprint, List<Integer>> places = new HashMap<>();

    /** The keys of these rows; a row's place is its place in the list. */
    public AwaitedKeys(List<Awaited> rows) {
        firsts = rows.stream()
                .filter(Awaited::hasKey)
                .mapToLong(Awaited::first)
                .sorted()
                .toArray();
        for (int place = 0; place < rows.size(); place++) {
            Awaited row = rows.get(place);
            if (row.hasKey()) {
                CanonicalTable table = CanonicalTable.valueOf(row.table().toUpperCase(Locale.ROOT));
                places.computeIfAbsent(new Fingerprint(table, row.first(), row.second()), any -> new ArrayList<>())
                        .add(place);
            }
        }
    }

    /** The first halves of their fingerprints, sorted. */
    long[] firsts() {
        return firsts;
    }

    /** The places of the refused rows with this key. */
    List<Integer> places(CanonicalTable table, long first, long second) {
        return places.isEmpty() ? List.of() : places.getOrDefault(new Fingerprint(table, first, second), List.of());
    }

    private record Fingerprint(CanonicalTable table, long first, long second) {}
}
