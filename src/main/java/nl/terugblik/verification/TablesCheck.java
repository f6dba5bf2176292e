package nl.terugblik.verification;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.audit.projection.ProjectedRuns;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.tables.RegisterState;
import nl.terugblik.verification.Finding.Gathering;

/** The register's tables, row by row, against what the last act left in them. */
final class TablesCheck {

    private static final String STATE = "register.state";

    private TablesCheck() {}

    static Finding check(DataSource register, LogState state, ProjectedRuns runs) {
        Gathering found = new Gathering("tables");
        Optional<Entry> last = state.entries().readable().stream()
                .filter(entry -> entry.act().action().equals(STATE))
                .reduce((older, newer) -> newer);
        List<String> unfinished = runs.unfinished();
        if (last.isEmpty() || !unfinished.isEmpty()) {
            found.cannotSay(
                    last.isEmpty()
                            ? "the register's tables: no act said yet what it left in them"
                            : "the register's tables: run " + unfinished.get(0) + " has no end yet");
            return found.found("not compared");
        }
        RegisterState tables = new RegisterState(register);
        long n = last.get().n();
        if (!tables.sha256().equals(String.valueOf(last.get().act().detail().get("tables_sha256")))) {
            found.fault("The hashes that the register keeps of its tables are not those of entry " + n + ".");
        }
        tables.changed().forEach(table -> found.fault("The table " + table + " is not as entry " + n + " left it."));
        found.cannotSay(
                "what changes no row of a table: the memory of jobs (batch_*) and migrations, free pages, logs, spools");
        if (tables.leavesDeliveriesOut()) {
            found.cannotSay("rows of a delivery whose intake was not finished");
        }
        return found.found("each row is as entry " + n + " left it");
    }
}
