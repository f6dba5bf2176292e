package nl.terugblik.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.batch.StepWatch;
import nl.terugblik.cli.jobs.Behalf;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.cli.work.QueueAddress;
import nl.terugblik.engine.start.EmptiedRegister;
import nl.terugblik.engine.start.PostgresHold;
import nl.terugblik.engine.upkeep.CompactionDue;
import nl.terugblik.engine.upkeep.RestoredRegister;
import nl.terugblik.engine.upkeep.WastedSpace;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.Intake;
import nl.terugblik.intake.IntakePolicy;
import nl.terugblik.intake.reading.NumbersAhead;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.ledger.ActLog;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.tables.RegisterState.Changed;
import nl.terugblik.migrations.Migrations;
import nl.terugblik.register.erasure.Compaction;
import nl.terugblik.round.Deeds;
import nl.terugblik.round.Rounds;
import nl.terugblik.study.StudyRuns;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** An open work folder: its register and its jobs. Whoever opens it holds the folder's lock. */
public final class Workbench implements AutoCloseable {

    private final Path work;
    private final MasterKey key;
    private final Clock clock;
    private final ConfigurableApplicationContext context;
    private final RegisterJobs jobs;
    private final Optional<PostgresHold> hold;
    private final CompactionDue compaction;
    private final OpenLedger ledger;

    Workbench(
            Path work,
            Optional<DatabaseAddress> address,
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
        this.ledger = new OpenLedger(database(), work, behalf, clock);
        this.jobs = new RegisterJobs(database(), address, key, work, context, watch, clock);
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
     *      * @throws nl.terugblik.cli.exit.RegisterHeld when another run has the database
     * @throws nl.terugblik.engine.start.CannotReachDatabase when there is no way into the database
     *      */
    public static Workbench open(
            Path work, Optional<DatabaseAddress> database, MasterKey key, Behalf behalf, Clock clock, StepWatch watch) {
        return new Opening(work, database, key, behalf, clock, watch, false).open();
    }

    /**
     * Opens a work folder for an intake, which shares a register in PostgreSQL with intakes of other agencies.
     *
     * @throws nl.terugblik.cli.exit.RegisterHeld when a run that is no intake has the database, or one of another version
     */
    static Workbench openForIntake(
            Path work, Optional<DatabaseAddress> database, MasterKey key, Behalf behalf, Clock clock, StepWatch watch) {
        return new Opening(work, database, key, behalf, clock, watch, true).open();
    }

    /** Lets intakes of other agencies begin, where this is one; what it is opened for is done. */
    void letOthersIn() {
        hold.ifPresent(held -> {
            ledger.log().prepareKey(); // two who begin in a new work folder would make one each
            held.letOthersIn();
        });
    }

    /**
     * Holds what an intake changes, until the bench is closed.
     *
     * @throws nl.terugblik.cli.exit.RegisterHeld when another run is taking in a delivery of the agency
     */
    void holdAgency(String organisation) {
        hold.ifPresent(held -> held.holdAgency(organisation));
    }

    /** Holds a run, which is not left behind as long as this process is there. */
    void holdRun(String run) {
        hold.ifPresent(held -> held.holdRun(run));
    }

    /** Waits for its turn among deliveries that cannot be read. */
    void awaitUnread() {
        hold.ifPresent(PostgresHold::awaitUnread);
    }

    /** Whether no process is at a run that the ledger has as running. */
    boolean isLeftBehind(String run) {
        return hold.map(held -> held.isLeftBehind(run)).orElse(true);
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
        return ledger.runs();
    }

    /** The ledger with all that belongs to it. */
    OpenLedger openLedger() {
        return ledger;
    }

    /** The log of acts. */
    ActLog log() {
        return ledger.log();
    }

    /** The key that the register is sealed with. */
    MasterKey key() {
        return key;
    }

    /** Rounds of people who code. */
    Rounds rounds() {
        return new Rounds(database(), key, work, ledger(), new RoundDeeds(), clock);
    }

    /** Steps of rounds, each with its entry in one transaction. */
    private final class RoundDeeds implements Deeds {

        @Override
        public void enter(Act act, Runnable change) {
            together(() -> {
                change.run();
                log().enter(act);
                ledger.enterState(Changed.NO_DELIVERY);
            });
        }

        @Override
        public void destroying() {
            compaction.enter();
        }
    }

    /** The clock that dates runs. */
    Clock clock() {
        return clock;
    }

    /** Enters several things in one transaction. */
    void together(Runnable entries) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> entries.run());
    }

    /** What is done to the register as a whole, or to all that it holds of a family. */
    RegisterDeeds deeds() {
        return new RegisterDeeds(
                database(),
                key,
                work,
                ledger,
                context.getBean(TransactionTemplate.class),
                context.getBean(Migrations.class),
                compaction,
                upkeep(),
                this::studies,
                () -> rounds().removeStale(),
                clock);
    }

    /** What is brought up to date when the register is opened or put back. */
    Upkeep upkeep() {
        return new Upkeep(database(), key, work, ledger, context.getBean(TransactionTemplate.class), compaction);
    }

    /** Asks a job that runs to stop at its next commit; says whether one runs. */
    boolean stop() {
        return context.isActive() && jobs.stop();
    }

    /** Where it lies. */
    Path work() {
        return work;
    }

    /** The jobs on the register. */
    RegisterJobs jobs() {
        return jobs;
    }

    /** Takes a delivery in; where it is refused for its rows, the steward's files go to the last folder. */
    public Intake.Outcome intake(DeliveryFolder source, IntakePolicy policy, Path refused, NumbersAhead ahead) {
        return jobs.intake(source, policy, refused, ahead);
    }

    /** The same with parts that other machines may take. */
    Intake.Outcome intakeSpread(
            DeliveryFolder source,
            IntakePolicy policy,
            Path refused,
            NumbersAhead ahead,
            Optional<QueueAddress> queue) {
        return jobs.intakeSpread(source, policy, refused, ahead, queue);
    }

    /** The studies on this register. */
    public StudyRuns studies() {
        return jobs.studies();
    }

    @Override
    public void close() {
        try {
            ledger.log().checkpoint();
            if (compaction.isDue() && hold.map(PostgresHold::takeAlone).orElse(true)) {
                Compaction.compact(database());
                compaction.leave();
            } else if (hold.isEmpty()) {
                new WastedSpace(work).winBack(database());
            }
        } finally {
            context.close();
            hold.ifPresent(PostgresHold::close);
            restrictFiles();
        }
    }

    /** The database and the log make their files as the system's defaults have it. */
    void restrictFiles() {
        if (hold.isEmpty()) {
            PrivateFiles.restrictFiles(work.resolve("register"));
        }
        PrivateFiles.restrictFiles(work.resolve("logs"));
    }
}
