package nl.terugblik.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger of runs, in the database of the register.
 *
 * <p>Every entry is written at once, or with the transaction that is open, so that a run which dies leaves what it had
 * done. Times come from the caller and are kept to the microsecond.
 */
public final class RunLedger {

    private static final int LONGEST_SENTENCE = 1000;

    private final JdbcClient jdbc;
    private final LedgerReading reading;

    public RunLedger(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.reading = new LedgerReading(jdbc);
    }

    /** Opens a run, or opens it again when it goes on after it was cut off; it is {@code running} from now on. */
    public void begin(RunStart run) {
        int again = jdbc.sql("update run set status = ?, ended_at = null, sentence = '' where id = ?")
                .params(RunStatus.RUNNING.code(), run.id())
                .update();
        if (again > 0) {
            return;
        }
        jdbc.sql("insert into run (id, kind, subject, started_at, status, sentence) values (?, ?, ?, ?, ?, '')")
                .params(run.id(), run.kind().code(), run.subject(), Times.toColumn(run.started()))
                .param(RunStatus.RUNNING.code())
                .update();
    }

    /** Writes a step down, or anew where the run already has a step of that name. */
    public void step(String run, StepRecord step) {
        int replaced = jdbc.sql("""
                        update run_step set started_at = ?, ended_at = ?, status = ?, rows_read = ?, rows_written = ?
                        where run_id = ? and name = ?""")
                .param(Times.toColumn(step.started()))
                .param(step.ended().map(Times::toColumn).orElse(null))
                .params(step.status().code(), step.read(), step.written(), run, step.name())
                .update();
        if (replaced == 0) {
            jdbc.sql("""
                            insert into run_step
                                (run_id, name, position, started_at, ended_at, status, rows_read, rows_written)
                            values (?, ?, (select count(*) from run_step where run_id = ?), ?, ?, ?, ?, ?)""")
                    .params(run, step.name(), run, Times.toColumn(step.started()))
                    .param(step.ended().map(Times::toColumn).orElse(null))
                    .params(step.status().code(), step.read(), step.written())
                    .update();
        }
    }

    /** Writes down a file that went in or came out, or anew where its path already stands there. */
    public void file(String run, RunFile file) {
        int replaced = jdbc.sql(
                        "update run_file set sha256 = ?, hmac = ?, bytes = ? where run_id = ? and role = ? and path = ?")
                .param(file.sha256().orElse(null))
                .param(file.hmac().orElse(null))
                .params(file.bytes(), run, file.role().code(), file.path())
                .update();
        if (replaced == 0) {
            jdbc.sql("insert into run_file (run_id, role, path, sha256, hmac, bytes) values (?, ?, ?, ?, ?, ?)")
                    .params(run, file.role().code(), file.path())
                    .param(file.sha256().orElse(null))
                    .param(file.hmac().orElse(null))
                    .param(file.bytes())
                    .update();
        }
    }

    /** Writes down where a run goes, before it begins, so that it is known also where the run is cut off. */
    public void folder(String run, Path folder) {
        jdbc.sql("delete from run_folder where run_id = ?").param(run).update();
        jdbc.sql("insert into run_folder (run_id, folder) values (?, ?)")
                .params(run, folder.toAbsolutePath().normalize().toString())
                .update();
    }

    /** Where a run goes or went; empty for runs of before this was written down. */
    public Optional<Path> folder(String run) {
        return reading.folder(run).map(Path::of);
    }

    /** Writes a count down, or anew where it already stands there. */
    public void count(String run, RunCount count) {
        int replaced = jdbc.sql("update run_count set amount = ? where run_id = ? and topic = ? and name = ?")
                .params(count.amount(), run, count.topic().code(), count.name())
                .update();
        if (replaced == 0) {
            jdbc.sql("insert into run_count (run_id, topic, name, amount) values (?, ?, ?, ?)")
                    .params(run, count.topic().code(), count.name(), count.amount())
                    .update();
        }
    }

    /** Writes a setting down, or anew where it already stands there. */
    public void setting(String run, RunSetting setting) {
        int replaced = jdbc.sql("update run_setting set setting = ? where run_id = ? and name = ?")
                .params(setting.setting(), run, setting.name())
                .update();
        if (replaced == 0) {
            jdbc.sql("insert into run_setting (run_id, name, setting) values (?, ?, ?)")
                    .params(run, setting.name(), setting.setting())
                    .update();
        }
    }

    /** Closes a run with the sentence that says what it came to; beyond 1,000 characters it is cut off. */
    public void end(String run, RunStatus status, Instant ended, String sentence) {
        if (status == RunStatus.RUNNING) {
            throw new IllegalArgumentException("a run does not end as running");
        }
        jdbc.sql("update run set status = ?, ended_at = ?, sentence = ? where id = ?")
                .params(status.code(), Times.toColumn(ended))
                .params(sentence.substring(0, Math.min(sentence.length(), LONGEST_SENTENCE)), run)
                .update();
    }

    /**
     * Marks every run and step that still counts as running as interrupted. Only for a caller that holds the lock of
     * the work folder, since nothing else can be running then.
     *
     * @param now when this was found out; kept as the end, for want of the true one
     * @return how many runs there were
     */
    public int recoverAbandoned(Instant now) {
        jdbc.sql("update run_step set status = ?, ended_at = ? where status = ?")
                .params(RunStatus.INTERRUPTED.code(), Times.toColumn(now), RunStatus.RUNNING.code())
                .update();
        return jdbc.sql("update run set status = ?, ended_at = ?, sentence = ? where status = ?")
                .params(RunStatus.INTERRUPTED.code(), Times.toColumn(now))
                .params("Its process ended without a word; start it again.", RunStatus.RUNNING.code())
                .update();
    }

    /** All runs, the latest first. */
    public List<RunSummary> runs() {
        return reading.runs();
    }

    /** The run that someone names so, as {@link AskedRun} has it; empty where there is none or more than one. */
    public Optional<RunRecord> find(String idOrPrefix) {
        return reading.find(idOrPrefix);
    }
}
