package nl.terugblik.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.terugblik.batch.StepWatch;
import nl.terugblik.cli.jobs.Behalf;
import nl.terugblik.cli.jobs.Engine;
import nl.terugblik.cli.jobs.Jobs;
import nl.terugblik.cli.jobs.OpenLedger;
import nl.terugblik.cli.jobs.Progress;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.cli.work.QueueAddress;
import nl.terugblik.cli.work.WorkFolder;
import nl.terugblik.engine.start.OneConnection;
import nl.terugblik.engine.start.RegisterPlace;
import nl.terugblik.intake.reading.NumbersAhead;
import nl.terugblik.keys.LentKey;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.register.erasure.PendingErasures;
import nl.terugblik.study.StudyRuns;
import nl.terugblik.verification.Against;
import nl.terugblik.verification.Verification;
import nl.terugblik.verification.Verified;
import org.jspecify.annotations.Nullable;

/** The engine behind the command line, started with Spring Boot. */
public final class BootEngine implements Engine {

    private final Clock clock;
    private volatile @Nullable Workbench opened;
    private volatile @Nullable WorkerBench lent;
    private NumbersAhead ahead = NumbersAhead.NONE;

    /** An engine that dates its ledger by this clock. */
    public BootEngine(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void expect(WorkFolder folder, List<Path> deliveries) {
        ahead = NumbersAhead.begin(deliveries, folder.path(), folder.key());
    }

    @Override
    public Jobs open(WorkFolder folder, Optional<DatabaseAddress> database, Behalf behalf, Progress progress) {
        StepWatch watch = name -> new ProgressStep(progress.step(name, 0));
        Workbench bench = folder.isForIntake()
                ? Workbench.openForIntake(folder.path(), database, folder.key(), behalf, clock, watch)
                : Workbench.open(folder.path(), database, folder.key(), behalf, clock, watch);
        opened = bench;
        PendingErasures.names(bench.database())
                .forEach(erasure ->
                        progress.warn("The erasure " + erasure + " was cut off: the family left the register, and"
                                + " not every run yet. Give the same number to ./terugblik forget once more."));
        PendingErasures.ofMany(bench.database())
                .ifPresent(
                        erasure -> progress.warn(
                                "The erasure of many families " + erasure + " was cut off. Ask for it"
                                        + " once more, by ./terugblik forget --whole-agency or ./terugblik retention --erase."));
        BootJobs jobs = new BootJobs(bench, clock, progress, ahead);
        bench.letOthersIn();
        return jobs;
    }

    @Override
    public List<String> check(Path study) {
        return StudyRuns.check(StudyFile.read(study));
    }

    @Override
    public boolean hasRegister(Path work, Optional<DatabaseAddress> database) {
        return RegisterPlace.isInUse(work, database);
    }

    @Override
    public Optional<Verified> verify(
            Path work,
            Optional<DatabaseAddress> database,
            Optional<MasterKey> key,
            Optional<Against> against,
            Optional<String> run) {
        Function<DataSource, Verified> verify = one -> new Verification(one, work, key, against, run).verify();
        return RegisterPlace.toRead(work, database)
                .map(register -> database.isPresent()
                        ? OneConnection.on(register, verify)
                        : OneConnection.onFile(register, verify));
    }

    @Override
    public Optional<OpenLedger> ledger(Path work, Optional<DatabaseAddress> database, Behalf behalf) {
        return LedgerAlone.open(work, database, behalf, clock);
    }

    @Override
    public void work(
            Path work,
            DatabaseAddress database,
            Optional<QueueAddress> queue,
            LentKey key,
            Duration lease,
            int pairs,
            Consumer<String> begun) {
        try (WorkerBench bench = WorkerBench.open(work, new Hands.Reached(database, queue), key, lease, clock)) {
            lent = bench;
            bench.work(pairs, begun);
        }
    }

    /** Asks a job that runs to stop at its next commit, from another thread; says whether one runs. */
    public boolean stop() {
        Workbench bench = opened;
        WorkerBench hands = lent;
        return bench != null && bench.stop() || hands != null && hands.stop();
    }
}
