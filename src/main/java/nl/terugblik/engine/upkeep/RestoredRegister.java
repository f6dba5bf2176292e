package nl.terugblik.engine.upkeep;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.backup.Restore;
import nl.terugblik.ledger.ActLog;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.tree.Frontier;

/**
 * Enters that a backup was put back: the ledger is not taken back with the register, and says from which entry on it tells of
 * what the register no longer holds.
 */
public record RestoredRegister(ActLog log, RunLedger ledger) implements Restore.Entering {

    private static final String EMPTIED = "register.emptied";
    private static final String BROUGHT = "came_with_backup";
    private static final String ERASED = RunKind.ERASURE.code() + ".ended";
    private static final String RESTORED = "register.restored";

    /** Whether a register was emptied for a backup that was not put back. */
    public static boolean isCutOff(DataSource register) {
        long restored = ActLog.last(register, RESTORED).map(Entry::n).orElse(0L);
        return ActLog.last(register, EMPTIED).map(Entry::n).orElse(0L) > restored; // others may come between
    }

    @Override
    public void emptying() {
        log.enter(new Act(EMPTIED, "register", "done"));
    }

    @Override
    public int erasuresAfter(long entries) {
        return (int) log.entries(ERASED).stream()
                .filter(entry -> entry.n() > entries)
                .filter(entry -> entry.act().action().equals(ERASED)
                        && entry.act().outcome().equals(RunStatus.DONE.code()))
                .count();
    }

    @Override
    public void filled(Optional<Frontier> before, boolean brought) {
        if (brought) {
            log.goOn();
        }
        Map<String, Object> detail = new LinkedHashMap<>();
        before.ifPresent(frontier -> {
            detail.put("backup_entries", frontier.size());
            detail.put("backup_root", frontier.root().base64());
        });
        detail.put("ledger_entries", log.size());
        if (brought) {
            detail.put(BROUGHT, 1);
        }
        ledger.followLog();
        log.enter(new Act(RESTORED, "register", "done", detail));
    }
}
