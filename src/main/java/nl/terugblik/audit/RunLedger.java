package nl.terugblik.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import nl.terugblik.audit.projection.RunEntries;
import nl.terugblik.audit.projection.RunTable;
import nl.terugblik.audit.run.AskedRun;
import nl.terugblik.audit.run.RunCount;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.audit.run.RunSetting;
import nl.terugblik.audit.run.RunStart;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.audit.run.StepRecord;
import nl.terugblik.audit.run.Times;
import nl.terugblik.ledger.ActLog;
import nl.terugblik.wording.DidYouMean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger of runs, in the database of the register.
 *
 * <p>Everything is written at once, or with the transaction that is open, so that a run which dies leaves what it had done;
 * and every transaction enters what it did to a run in the log of acts, of which the tables of runs are a projection. Times
 * come from the caller and are kept to the microsecond.
 */
public final class RunLedger {

    private static final int LONGEST_SENTENCE = 1000;

    private final JdbcClient jdbc;
    private final LedgerReading reading;
    private final RunEntries entries;

    /**
     * The ledger of a register.
     *
     * @param log takes what is done to runs
     */
    public RunLedger(DataSource database, ActLog log) {
        this.jdbc = JdbcClient.create(database);
        this.reading = new LedgerReading(jdbc);
        this.entries = new RunEntries(database, log);
    }

    /** What the ledger of a register has of a run, where nothing is to be written. */
    public static Optional<RunRecord> recorded(DataSource database, String idOrPrefix) {
        return new LedgerReading(JdbcClient.create(database)).find(idOrPrefix);
    }

    /** The runs that the ledger of a register knows, the latest first, where nothing is to be written. */
    public static List<RunSummary> runs(DataSource database) {
        return new LedgerReading(JdbcClient.create(database)).runs();
    }

    /** Opens a run, or opens it again when it goes on after it was cut off; it is {@code running} from now on. */
    public void begin(RunStart run) {
        entries.of(run.id(), entry -> {
            int again = jdbc.sql("update run set status = ?, ended_at = null, sentence = '' where id = ?")
                    .params(RunStatus.RUNNING.code(), run.id())
                    .update();
            if (again == 0) {
                jdbc.sql("insert into run (id, kind, subject, started_at, status, sentence)"
                                + " values (?, ?, ?, ?, ?, '')")
                        .params(run.id(), run.kind().code(), run.subject(), Times.toColumn(run.started()))
                        .param(RunStatus.RUNNING.code())
                        .update();
            }
            entry.is("begun").touch(RunTable.RUN);
        });
    }

    /** Writes a step down, or anew where the run already has a step of that name. */
    public void step(String run, StepRecord step) {
        entries.of(run, entry -> {
            int replaced = jdbc.sql("""
                            update run_step
                            set started_at = ?, ended_at = ?, status = ?, rows_read = ?, rows_written = ?
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
            entry.touch(RunTable.RUN_STEP, step.name());
        });
    }

    /** Writes down a file that went in or came out, or anew where its path already stands there. */
    public void file(String run, RunFile file) {
        entries.of(run, entry -> {
            int replaced = jdbc.sql("update run_file set sha256 = ?, hmac = ?, bytes = ?"
                            + " where run_id = ? and role = ? and path = ?")
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
            entry.touch(RunTable.RUN_FILE, file.role().code(), file.path());
        });
    }

    /** Writes down where a run goes, before it begins, so that it is known also where the run is cut off. */
    public void folder(String run, Path folder) {
        entries.of(run, entry -> {
            jdbc.sql("delete from run_folder where run_id = ?").param(run).update();
            jdbc.sql("insert into run_folder (run_id, folder) values (?, ?)")
                    .params(run, folder.toAbsolutePath().normalize().toString())
                    .update();
            entry.touch(RunTable.RUN_FOLDER);
        });
    }

    /** Where a run goes or went; empty for runs of before this was written down. */
    public Optional<Path> folder(String run) {
        return reading.folder(run).map(Path::of);
    }

    /** Writes a count down, or anew where it already stands there. */
    public void count(String run, RunCount count) {
        entries.of(run, entry -> {
            int replaced = jdbc.sql("update run_count set amount = ? where run_id = ? and topic = ? and name = ?")
                    .params(count.amount(), run, count.topic().code(), count.name())
                    .update();
            if (replaced == 0) {
                jdbc.sql("insert into run_count (run_id, topic, name, amount) values (?, ?, ?, ?)")
                        .params(run, count.topic().code(), count.name(), count.amount())
                        .update();
            }
            entry.touch(RunTable.RUN_COUNT, count.topic().code(), count.name());
        });
    }

    /** Writes a setting down, or anew where it already stands there. */
    public void setting(String run, RunSetting setting) {
        entries.of(run, entry -> {
            int replaced = jdbc.sql("update run_setting set setting = ? where run_id = ? and name = ?")
                    .params(setting.setting(), run, setting.name())
                    .update();
            if (replaced == 0) {
                jdbc.sql("insert into run_setting (run_id, name, setting) values (?, ?, ?)")
                        .params(run, setting.name(), setting.setting())
                        .update();
            }
            entry.touch(RunTable.RUN_SETTING, setting.name());
        });
    }

    /** Writes down that a policy lets a run's files go; in one entry, before they go. */
    public void prune(String run, String words) {
        entries.together(() -> {
            setting(run, new RunSetting(RunSetting.PRUNED, words));
            entries.of(run, entry -> entry.is("pruned"));
        });
    }

    /** Closes a run with the sentence that says what it came to; beyond 1,000 characters it is cut off. */
    public void end(String run, RunStatus status, Instant ended, String sentence) {
        if (status == RunStatus.RUNNING) {
            throw new IllegalArgumentException("a run does not end as running");
        }
        entries.of(run, entry -> {
            jdbc.sql("update run set status = ?, ended_at = ?, sentence = ? where id = ?")
                    .params(status.code(), Times.toColumn(ended))
                    .params(sentence.substring(0, Math.min(sentence.length(), LONGEST_SENTENCE)), run)
                    .update();
            entry.is(status == RunStatus.HOLDS_ERASED ? "erased" : "ended").touch(RunTable.RUN);
        });
    }

    /**
     * Marks every run that still counts as running, and its steps, as interrupted, where no process is at it any more.
     *
     * @param now when this was found out; kept as the end, for want of the true one
     * @param isLeftBehind whether no process is at a run
     * @return how many runs there were
     */
    public int recoverAbandoned(Instant now, Predicate<String> isLeftBehind) {
        List<String> runs = running("select id from run where status = ? order by id", isLeftBehind);
        entries.together(() -> {
            interruptSteps(now, isLeftBehind);
            runs.forEach(
                    run -> end(run, RunStatus.INTERRUPTED, now, "Its process ended without a word; start it again."));
        });
        return runs.size();
    }

    private void interruptSteps(Instant now, Predicate<String> isLeftBehind) {
        running("select distinct run_id from run_step where status = ?", isLeftBehind)
                .forEach(run -> reading.find(run)
                        .ifPresent(record -> record.steps().stream()
                                .filter(step -> step.status() == RunStatus.RUNNING)
                                .forEach(step -> step(run, step.interrupted(now)))));
    }

    private List<String> running(String select, Predicate<String> isLeftBehind) {
        List<String> runs = jdbc.sql(select)
                .param(RunStatus.RUNNING.code())
                .query(String.class)
                .list();
        return runs.stream().filter(isLeftBehind).toList();
    }

    /**
     * Lets the tables follow the log where a backup filled them: runs that it brings and that the log does not know are
     * entered as taken over. Within the caller's transaction.
     */
    public void followLog() {
        entries.followLog();
    }

    /** Destroys what a salted hash in the log stands for, within the caller's transaction, and enters that. */
    public void forgetSubject(String word) {
        entries.forgetSubject(word);
    }

    /** Enters in the log of acts what an older program left, where nothing was entered yet. */
    public void takeOver() {
        entries.takeOver();
    }

    /** Brings an older register's rows up to date: what entries said of them before, if anything, is entered anew. */
    public void convert(Runnable work) {
        if (entries.isEmpty()) {
            work.run();
        } else {
            entries.rewriting(work);
        }
    }

    /** Does something that rewrites rows of any runs, by other names or without a hash; each is entered as it is afterwards. */
    public void rewriting(Runnable work) {
        entries.rewriting(work);
    }

    /** All runs, the latest first. */
    public List<RunSummary> runs() {
        return reading.runs();
    }

    /** The studies that came to their end, the latest first. */
    public List<RunSummary> finishedStudies() {
        return runs().stream().filter(RunSummary::endedAsStudy).toList();
    }

    /** The study that came to its end that someone names so; what to say where there is none is made a refusal. */
    public RunSummary finishedStudy(String asked, Function<String, ? extends RuntimeException> refusal) {
        RunSummary found = find(asked)
                .map(RunRecord::summary)
                .orElseThrow(() -> refusal.apply("No run has the id " + asked
                        + ", or more than one starts so; ./terugblik runs lists them."
                        + DidYouMean.question(
                                asked,
                                finishedStudies().stream().map(RunSummary::id).toList())));
        if (!found.endedAsStudy()) {
            throw refusal.apply("Run " + found.id() + " is no study that came to its end; name one that did.");
        }
        find(found.id()).flatMap(RunRecord::pruned).ifPresent(words -> {
            throw refusal.apply("The files of run " + found.id() + " were pruned on " + words
                    + "; carry the study out again, or name a later run.");
        });
        return found;
    }

    /** Where a run lies: in its place below this work folder, which may have been moved, else where it was written. */
    public Path lies(RunRecord run, Path work) {
        String id = run.summary().id();
        Path own = work.resolve("runs").resolve(id);
        return Files.isDirectory(own)
                ? own
                : folder(id).or(run::written).filter(Files::isDirectory).orElse(own);
    }

    /** The run that someone names so, as {@link AskedRun} has it; empty where there is none or more than one. */
    public Optional<RunRecord> find(String idOrPrefix) {
        return reading.find(idOrPrefix);
    }
}
