package nl.terugblik.audit.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.ledger.StoredLog;
import nl.terugblik.ledger.stored.StoredRows;

/** The rows of runs as the entries of the log of acts have them, whatever the tables say. */
final class RunProjection {

    private final Map<String, Map<String, RunRow>> runs = new LinkedHashMap<>();

    static RunProjection of(StoredLog log) {
        RunProjection projection = new RunProjection();
        log.eachRows(projection::take);
        return projection;
    }

    /**
     * Takes what an entry did.
     *
     * @throws IllegalArgumentException when it is no rows
     */
    void take(StoredRows stored) {
        RowText.Said said = RowText.read(stored.text());
        Map<String, RunRow> rows = runs.computeIfAbsent(said.run(), run -> new LinkedHashMap<>());
        if (said.isWhole()) {
            rows.clear();
        }
        said.rows().forEach(row -> rows.put(row.table().table() + row.key(), row));
    }

    boolean has(String run) {
        return runs.containsKey(run);
    }

    /** The rows of a run, by table and key. */
    Map<String, RunRow> of(String run) {
        return runs.getOrDefault(run, Map.of());
    }

    Collection<String> ids() {
        return runs.keySet();
    }

    /** All rows. */
    List<RunRow> rows() {
        return runs.values().stream().flatMap(rows -> rows.values().stream()).toList();
    }
}
