package nl.terugblik.audit.projection;

import java.util.List;

/**
 * A row of a run in one of the tables.
 *
 * @param table which
 * @param cells the row as texts, the run's id first
 */
record RunRow(RunTable table, List<String> cells) {

    RunRow {
        cells = List.copyOf(cells);
    }

    /** What tells it from the run's other rows. */
    List<String> key() {
        return table.keyOf(cells);
    }

    String run() {
        return cells.get(0);
    }
}
