package nl.terugblik.outcomes.dataset;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which families have a value that is not known: one that was not recorded, or that a refused row may have held. A value
 * that does not apply, or that was not observed yet, is no gap.
 */
public final class Gaps {

    private static final Set<String> UNKNOWN = Set.of("not_recorded", "rejected_source");

    private final Map<String, BitSet> rows;

    private Gaps(Map<String, BitSet> rows) {
        this.rows = rows;
    }

    /** The gaps of some variables, from {@code missing.csv}; families that are not among these are passed over. */
    static Gaps read(Path dataset, Families families, Set<String> variables) {
        Names.Finder finder = families.names().finder();
        Map<String, BitSet> gaps = new LinkedHashMap<>();
        variables.forEach(variable -> gaps.put(variable, new BitSet()));
        CsvRows rows = new CsvRows(dataset, "missing.csv");
        int[] places = new int[3];
        rows.read(
                () -> {
                    places[0] = rows.place("family");
                    places[1] = rows.place("variable");
                    places[2] = rows.place("reason");
                },
                row -> {
                    BitSet gap = gaps.get(row.get(places[1]));
                    int family = gap == null ? -1 : finder.find(row, places[0]);
                    if (gap != null && family >= 0 && UNKNOWN.contains(row.get(places[2]))) {
                        if (!families.column(row.get(places[1])).isMissing(family)) {
                            throw row.fault("it calls a value missing that coded.csv holds");
                        }
                        gap.set(family);
                    }
                });
        return new Gaps(gaps);
    }

    /** The rows of the families in which a variable has a gap. */
    public BitSet of(String variable) {
        return (BitSet) rows.getOrDefault(variable, new BitSet()).clone();
    }

    /** The rows of the families in which one of these has a gap. */
    public BitSet ofAny(List<String> variables) {
        BitSet any = new BitSet();
        variables.forEach(variable -> any.or(rows.getOrDefault(variable, new BitSet())));
        return any;
    }
}
