package nl.terugblik.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.cli.jobs.Behalf;
import nl.terugblik.cli.jobs.OpenLedger;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.engine.start.QuietLog;
import nl.terugblik.engine.start.RegisterPlace;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.ledger.ActLog;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.LogKeys;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.note.SignedNote;
import nl.terugblik.quarantine.Quarantine;
import nl.terugblik.release.entries.ReleaseEntries;
import nl.terugblik.release.entries.TakenOver;
import nl.terugblik.release.signing.CannotRelease;
import nl.terugblik.telling.Standing;

/** The ledger of a register without the rest of it: no job runs, and no key is needed. */
final class LedgerAlone implements OpenLedger {

    private final HikariDataSource register;
    private final ActLog log;
    private final Path work;
    private final boolean isFile;

    private LedgerAlone(HikariDataSource register, ActLog log, Path work, boolean isFile) {
        this.register = register;
        this.log = log;
        this.work = work;
        this.isFile = isFile;
    }

    /** Opens it; empty where there is no register. */
    static Optional<OpenLedger> open(Path work, Optional<DatabaseAddress> database, Behalf behalf, Clock clock) {
        if (!RegisterPlace.isInUse(work, database)) {
            return Optional.empty();
        }
        QuietLog.ofItself();
        HikariDataSource register = RegisterPlace.connections(work, database);
        try {
            if (!ActLog.isIn(register)) {
                throw CannotRelease.ofOlderRegister();
            }
            ActLog log = new ActLog(register, new LedgerFolder(work, behalf.ledgerKey()), behalf.acting(), clock);
            LedgerAlone alone = new LedgerAlone(register, log, work, database.isEmpty());
            TakenOver.into(alone.releases(), work);
            return Optional.of(alone);
        } catch (RuntimeException e) {
            register.close();
            throw e;
        }
    }

    /** The entries about releases in a log. */
    static ReleaseEntries releases(ActLog log) {
        return new ReleaseEntries() {
            @Override
            public List<Entry> entries() {
                return log.entries(ACTION);
            }

            @Override
            public SignedNote sign(String text) {
                return log.sign(text);
            }

            @Override
            public LogKeys keys() {
                return log.keys();
            }

            @Override
            public void enter(Act act) {
                log.enter(act);
            }
        };
    }

    @Override
    public ReleaseEntries releases() {
        return releases(log);
    }

    @Override
    public Optional<String> outputs(String run) {
        return log.entries("study.").stream()
                .filter(entry -> entry.act().object().equals("run " + run))
                .map(entry -> Optional.ofNullable(entry.act().detail().get("outputs_sha256")))
                .flatMap(Optional::stream)
                .map(String::valueOf)
                .reduce((older, newer) -> newer);
    }

    @Override
    public Optional<RunRecord> find(String run) {
        return RunLedger.recorded(register, run)
                .filter(record -> record.summary().id().equals(run));
    }

    @Override
    public List<Entry> entries(String action) {
        return log.entries(action);
    }

    @Override
    public void enter(List<Act> acts) {
        log.together(() -> acts.forEach(log::enter));
    }

    @Override
    public List<RunSummary> runs() {
        return RunLedger.runs(register);
    }

    @Override
    public Standing standing() {
        return Standing.of(
                Quarantine.size(register), log.size(), new LedgerFolder(work, Optional.empty()).checkpoints());
    }

    @Override
    public void close() {
        try {
            log.checkpoint();
        } finally {
            register.close();
            if (isFile) {
                PrivateFiles.restrictFiles(work.resolve("register"));
            }
        }
    }
}
