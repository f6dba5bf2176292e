package nl.terugblik.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javax.sql.DataSource;
import nl.terugblik.audit.RunKind;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.StepRecord;
import nl.terugblik.backup.Backup;
import nl.terugblik.backup.Restore;
import nl.terugblik.batch.JobRunner;
import nl.terugblik.batch.Portions;
import nl.terugblik.batch.StepWatch;
import nl.terugblik.batch.Steps;
import nl.terugblik.cli.Behalf;
import nl.terugblik.cli.DatabaseAddress;
import nl.terugblik.cli.Version;
import nl.terugblik.cores.Aside;
import nl.terugblik.erasure.CannotErase;
import nl.terugblik.erasure.Erasure;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.Intake;
import nl.terugblik.intake.IntakePolicy;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.ledger.AccessLog;
import nl.terugblik.ledger.ActLog;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.LooksAt;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.tables.RegisterState;
import nl.terugblik.ledger.tables.RegisterState.Changed;
import nl.terugblik.lineage.RunLineage;
import nl.terugblik.logbook.Troubles;
import nl.terugblik.migrations.Migrations;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.Delivery;
import nl.terugblik.register.erasure.Compaction;
import nl.terugblik.register.seals.RegisterKey;
import nl.terugblik.register.seals.Rekeying;
import nl.terugblik.register.seals.Rekeying.Rekeyed;
import nl.terugblik.release.NotAsSigned;
import nl.terugblik.release.TakenOver;
import nl.terugblik.study.RunClock;
import nl.terugblik.study.StudyRuns;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An open work folder: its register and its jobs. Whoever opens it holds the folder's lock. */
public final class Workbench implements AutoCloseable {

    private static final String STATE = "register.state";
    private static final String TABLES_HASH = "tables_sha256";

    private final Path work;
    private final MasterKey key;
    private final Clock clock;
    private final ConfigurableApplicationContext context;
    private final Steps steps;
    private final Optional<PostgresHold> hold;
    private final CompactionDue compaction;
    private final ActLog log;
    private final AccessLog accessLog;
    private final LedgerFolder ledgerFolder;

    private Workbench(
            Path work,
            MasterKey key,
            Behalf behalf,
            Clock clock,
            Optional<PostgresHold> hold,
            ConfigurableApplicationContext context,
            StepWatch watch) {
        this.work = work;
        this.key = key;
        this.clock = clock;
        this.hold = hold;
        this.context = context;
        this.compaction = new CompactionDue(work);
        this.ledgerFolder = new LedgerFolder(work, behalf.ledgerKey());
        this.log = new ActLog(database(), ledgerFolder, behalf.acting(), clock);
        this.accessLog = new AccessLog(log, ledgerFolder, behalf.acting(), clock);
        this.steps = new Steps(
                context.getBean(JobRepository.class),
                context.getBean(PlatformTransactionManager.class),
                context.getBean("cores", TaskExecutor.class),
                watch,
                Portions.USUAL);
    }

    /** Opens a work folder whose register is a file. */
    public static Workbench open(Path work, MasterKey key, Clock clock, StepWatch watch) {
        return open(work, Optional.empty(), key, clock, watch);
    }

    /** Opens a work folder on behalf of the system's user. */
    public static Workbench open(
            Path work, Optional<DatabaseAddress> database, MasterKey key, Clock clock, StepWatch watch) {
        return open(work, database, key, Behalf.ofSystemUser(), clock, watch);
    }

    /**
     * Opens a work folder, making its register when there is none.
     *
     * @param database holds the register; where there is none, a file below the work folder does
     * @param behalf on whose behalf, for the ledger
     * @param clock dates runs
     * @param watch is told how far each step is
     * @throws nl.terugblik.keys.UnusableKey when the register was made with another key
     * @throws EmptiedRegister when its file was there and knows nothing of what lies beside it
     * @throws nl.terugblik.cli.RegisterHeld when another run has the database
     * @throws CannotReachDatabase when there is no way into the database
     */
    public static Workbench open(
            Path work, Optional<DatabaseAddress> database, MasterKey key, Behalf behalf, Clock clock, StepWatch watch) {
        Optional<PostgresHold> hold = database.map(PostgresHold::take);
        boolean wasThere = database.isEmpty() && RegisterPlace.isInUse(work, database);
        try {
            ConfigurableApplicationContext context = start(work, database, clock);
            QuietLog.ofItself();
            try {
                if (wasThere && !RestoredRegister.isCutOff(context.getBean(DataSource.class))) {
                    EmptiedRegister.check(work, context.getBean(DataSource.class));
                }
                RegisterKey.check(context.getBean(DataSource.class), key);
                Workbench bench = new Workbench(work, key, behalf, clock, hold, context, watch);
                bench.restrictFiles();
                if (RestoredRegister.isCutOff(bench.database())) {
                    bench.together(bench.ledger()::followLog);
                }
                bench.bringUpToDate();
                return bench;
            } catch (RuntimeException e) {
                context.close();
                throw e;
            }
        } catch (RuntimeException e) {
            hold.ifPresent(PostgresHold::close);
            throw database.<RuntimeException>flatMap(address -> CannotReachDatabase.where(address, e))
                    .orElse(e);
        }
    }

    private static ConfigurableApplicationContext start(Path work, Optional<DatabaseAddress> database, Clock clock) {
        PrivateFiles.folder(work.resolve("logs"));
        JobLog.to(new Troubles(work.toAbsolutePath(), clock));
        HikariDataSource connections = RegisterPlace.connections(work, database);
        Aside<Migrations> migrations = Aside.begin(() -> migrated(connections));
        return new EngineBeans(connections, migrations::get).run();
    }

    /** The migrations after which a register is up to date: another core sees to them while Spring Boot starts. */
    private static Migrations migrated(DataSource register) {
        Migrations migrations = new Migrations(register);
        try {
            migrations.apply();
        } catch (FlywayException e) {
            if (!ActLog.isIn(register)) {
                throw e;
            }
            migrations.applyBesideWhatIsThere(); // a restore was cut off, which leaves the ledger and nothing else
        }
        return migrations;
    }

    /**
     * Refuses to work on a register that a restore left empty.
     *
     * @throws EmptiedRegister where it did
     */
    void mustBeWhole() {
        if (RestoredRegister.isCutOff(database())) {
            throw EmptiedRegister.byARestore();
        }
    }

    /** The register. */
    public DataSource database() {
        return context.getBean(DataSource.class);
    }

    /** The ledger. */
    RunLedger ledger() {
        return new RunLedger(database(), log);
    }

    /** The log of who looked. */
    AccessLog accessLog() {
        return accessLog;
    }

    /** The log of acts. */
    ActLog log() {
        return log;
    }

    /** Where what runs left comes from. */
    RunLineage lineage() {
        return new RunLineage(work, Version.number(), key.fingerprint());
    }

    /** The key that the register is sealed with. */
    MasterKey key() {
        return key;
    }

    /** Who looked at something, the first first. */
    List<Entry> looksAt(String word) {
        return LooksAt.of(log.subjects(), ledgerFolder, word);
    }

    /** The clock that dates runs. */
    Clock clock() {
        return clock;
    }

    /** The time by the clock that dates runs. */
    Instant now() {
        return clock.instant();
    }

    /** Enters several things in one transaction. */
    void together(Runnable entries) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> entries.run());
    }

    /** Takes a delivery in; where it is refused for its rows, the steward's files go to the last folder. */
    public Intake.Outcome intake(DeliveryFolder source, IntakePolicy policy, Path refused) {
        return new Intake(
                        database(),
                        key,
                        work,
                        steps,
                        context.getBean(JobRepository.class),
                        context.getBean(JobRunner.class),
                        context.getBean(TransactionTemplate.class))
                .take(source, policy, refused);
    }

    /** Erasures from the register and from every run. */
    Erasure erasure() {
        DestroyedHashes destroyed = new DestroyedHashes(database(), work);
        return new Erasure(
                database(),
                key,
                work,
                ledger(),
                context.getBean(TransactionTemplate.class),
                () -> studies().giveUpUnfinished(),
                () -> destroyed.takeOut(ledger()));
    }

    /** Erases a family from the register and from every run that held it, or finishes an erasure that was cut off. */
    Erasure.Outcome forget(String organisation, String number, String run) {
        boolean dueBefore = compaction.isDue();
        compaction.enter();
        try {
            return erasure().forget(organisation, number, run, clock.instant());
        } catch (CannotErase e) {
            if (!dueBefore) {
                compaction.leave();
            }
            throw e;
        }
    }

    /** Erases many families from the register and from every run that held them, or finishes that. */
    Erasure.OutcomeOfMany forgetMany(BiFunction<Erasure, Instant, Erasure.OutcomeOfMany> deed) {
        boolean dueBefore = compaction.isDue();
        compaction.enter();
        try {
            return deed.apply(erasure(), clock.instant());
        } catch (CannotErase e) {
            if (!dueBefore) {
                compaction.leave();
            }
            throw e;
        }
    }

    /** Rotates the keys for storage and quarantine. */
    Rekeyed rekey() {
        compaction.enter();
        Rekeyed done = context.getBean(TransactionTemplate.class).execute(status -> Rekeying.rotate(database(), key));
        return Objects.requireNonNull(done);
    }

    /** Writes a backup of the register. */
    Backup.Written backup(Path file) {
        MigrationInfo current = Objects.requireNonNull(
                context.getBean(Migrations.class).flyway().info().current());
        return Backup.write(
                database(), file, Objects.requireNonNull(current.getVersion()).getVersion(), key.fingerprint());
    }

    /** Puts a backup in the place of the register. */
    Restore.Restored restore(Path file, boolean replace) {
        compaction.enter();
        Restore.Restored restored = new Restore(
                        database(),
                        key,
                        context.getBean(Migrations.class).flyway(),
                        context.getBean(TransactionTemplate.class),
                        new RestoredRegister(log, ledger()))
                .from(file, replace);
        bringUpToDate();
        return restored;
    }

    /** Writes what an older program left as this one would. */
    private void bringUpToDate() {
        boolean changed = new UpToDate(
                        database(), key, work, ledger(), context.getBean(TransactionTemplate.class), compaction)
                .bring();
        ledger().takeOver();
        try {
            TakenOver.into(LedgerAlone.releases(log), work);
        } catch (NotAsSigned e) {
            // whoever works with releases is told; it is no fault of the register
        }
        if (log.size() > 0 && (changed || log.entries(STATE).isEmpty())) {
            together(() -> enterState(Changed.ANYTHING));
        }
    }

    /** Enters what the register's tables hold, where an act changed them; within the caller's transaction. */
    void enterState(Changed changed) {
        String hash = new RegisterState(database()).renew(changed);
        List<Entry> before = log.entries(STATE);
        boolean isSame = !before.isEmpty()
                && hash.equals(before.get(before.size() - 1).act().detail().get(TABLES_HASH));
        if (!isSame) {
            log.enter(new Act(STATE, "register", "done", Map.of(TABLES_HASH, hash)));
        }
    }

    /** Asks a job that runs to stop at its next commit; says whether one runs. */
    boolean stop() {
        return context.isActive() && context.getBean(JobRunner.class).stop("intake", StudyRuns.JOB);
    }

    /** Where it lies. */
    Path work() {
        return work;
    }

    /** A delivery as the register knows it, where its intake was begun before. */
    Optional<Delivery> known(DeliveryFolder source) {
        return new Deliveries(database()).find(source.organisation(), source.contentHash(key.fingerprints()));
    }

    /** Whether the intake of a delivery was begun before. */
    boolean isBegun(DeliveryFolder source) {
        return known(source).isPresent();
    }

    /** Whether a delivery was taken in before. */
    boolean isPublished(DeliveryFolder source) {
        return known(source).flatMap(Delivery::publishedNo).isPresent();
    }

    /** The studies on this register. */
    public StudyRuns studies() {
        return new StudyRuns(
                database(),
                key,
                work,
                steps,
                context.getBean(JobRepository.class),
                context.getBean(JobRunner.class),
                new RunClock(clock.instant(), clock, Version.number()));
    }

    /** The steps of the last job of a kind, over all its starts, where it had such parameters. */
    List<StepRecord> lastSteps(RunKind kind, Predicate<JobParameters> own) {
        JobRepository repository = context.getBean(JobRepository.class);
        return switch (kind) {
            case INTAKE -> LedgerSteps.of(repository, "intake", own);
            case STUDY -> LedgerSteps.of(repository, StudyRuns.JOB, own);
            default -> List.of();
        };
    }

    @Override
    public void close() {
        try {
            log.checkpoint();
            if (compaction.isDue()) {
                Compaction.compact(database());
                compaction.leave();
            }
        } finally {
            context.close();
            hold.ifPresent(PostgresHold::close);
            restrictFiles();
        }
    }

    /** The database and the log make their files as the system's defaults have it. */
    private void restrictFiles() {
        if (hold.isEmpty()) {
            PrivateFiles.restrictFiles(work.resolve("register"));
        }
        PrivateFiles.restrictFiles(work.resolve("logs"));
    }
}
