package nl.terugblik.audit.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The rows of runs as the tables have them, for the log of acts and for whoever compares the two. */
final class RunTables {

    private final JdbcTemplate jdbc;

    RunTables(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** The rows of a run in a table. */
    List<RunRow> of(String run, RunTable table) {
        return jdbc.query(
                "select " + table.columns() + " from " + table.table() + " where " + table.runColumn() + " = ?",
                (row, number) -> new RunRow(table, table.read(row)),
                run);
    }

    /** All rows of a run. */
    List<RunRow> of(String run) {
        List<RunRow> rows = new ArrayList<>();
        for (RunTable table : RunTable.values()) {
            rows.addAll(of(run, table));
        }
        return rows;
    }

    /** All rows of all runs. */
    void each(Consumer<RunRow> reader) {
        for (RunTable table : RunTable.values()) {
            jdbc.query("select " + table.columns() + " from " + table.table(), (RowCallbackHandler)
                    row -> reader.accept(new RunRow(table, table.read(row))));
        }
    }

    /** All rows by run, those of a run in an order that does not depend on the table's. */
    Map<String, List<String>> byRun() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        each(row -> all.computeIfAbsent(row.run(), run -> new ArrayList<>())
                .add(row.table().table() + row.cells()));
        all.values().forEach(rows -> rows.sort(String::compareTo));
        return all;
    }

    /** Puts rows in the place of all that the tables hold. */
    void replace(Collection<RunRow> rows) {
        List<RunTable> tables = List.of(RunTable.values());
        for (int last = tables.size() - 1; last >= 0; last--) {
            jdbc.update("delete from " + tables.get(last).table());
        }
        for (RunTable table : tables) {
            List<Object[]> values = new ArrayList<>();
            rows.stream().filter(row -> row.table() == table).forEach(row -> values.add(table.values(row.cells())));
            jdbc.batchUpdate(
                    "insert into " + table.table() + " (" + table.columns() + ") values ("
                            + "?, ".repeat(table.width() - 1) + "?)",
                    values);
        }
    }
}
