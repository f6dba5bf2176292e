package nl.terugblik.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.cli.jobs.Behalf;
import nl.terugblik.ledger.AccessLog;
import nl.terugblik.ledger.ActLog;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.LooksAt;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.tables.RegisterState;
import nl.terugblik.ledger.tables.RegisterState.Changed;
import nl.terugblik.register.rows.Turn;

/** The ledger of an open work folder: its runs, what was done and seen, and what the register's tables hold after it. */
final class OpenLedger {

    private static final String STATE = "register.state";
    private static final String TABLES_HASH = "tables_sha256";

    private final DataSource database;
    private final LedgerFolder folder;
    private final ActLog log;
    private final AccessLog accessLog;

    OpenLedger(DataSource database, Path work, Behalf behalf, Clock clock) {
        this.database = database;
        this.folder = new LedgerFolder(work, behalf.ledgerKey());
        this.log = new ActLog(database, folder, behalf.acting(), clock);
        this.accessLog = new AccessLog(log, folder, behalf.acting(), clock);
    }

    /** Its runs. */
    RunLedger runs() {
        return new RunLedger(database, log);
    }

    /** The log of who looked. */
    AccessLog accessLog() {
        return accessLog;
    }

    /** The log of acts. */
    ActLog log() {
        return log;
    }

    /** Who looked at something, the first first. */
    List<Entry> looksAt(String word) {
        return LooksAt.of(log.subjects(), folder, word);
    }

    /** Whether there is anything in it, but not what the register's tables hold. */
    boolean lacksState() {
        return log.size() > 0 && log.last(STATE).isEmpty();
    }

    /** Enters what the register's tables hold, where an act changed them; within the caller's transaction. */
    void enterState(Changed changed) {
        new Turn(database).take();
        String hash = new RegisterState(database).renew(changed);
        boolean isSame = log.last(STATE)
                .map(before -> hash.equals(before.act().detail().get(TABLES_HASH)))
                .orElse(false);
        if (!isSame) {
            log.enter(new Act(STATE, "register", "done", Map.of(TABLES_HASH, hash)));
        }
    }
}
