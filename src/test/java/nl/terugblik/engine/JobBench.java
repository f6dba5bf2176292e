package nl.terugblik.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.terugblik.batch.JobRunner;
import nl.terugblik.batch.OnCores;
import nl.terugblik.batch.PartMaker;
import nl.terugblik.batch.Places;
import nl.terugblik.batch.Portions;
import nl.terugblik.batch.StepWatch;
import nl.terugblik.batch.Steps;
import nl.terugblik.engine.start.EngineBeans;
import nl.terugblik.engine.start.JobLog;
import nl.terugblik.files.Sha256;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.Intake;
import nl.terugblik.intake.IntakePolicy;
import nl.terugblik.intake.parts.IntakeElsewhere;
import nl.terugblik.intake.reading.NumbersAhead;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.TestKeys;
import nl.terugblik.logbook.Troubles;
import nl.terugblik.migrations.Migrations;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.register.RegisterDump;
import nl.terugblik.register.seals.RegisterSeals;
import nl.terugblik.source.RefusalLimits;
import nl.terugblik.source.RefusedRows;
import nl.terugblik.study.RunClock;
import nl.terugblik.study.StudyRuns;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The jobs of the engine on a register in memory that can fail, cut into portions so small that every step has many. */
final class JobBench implements AutoCloseable {

    static final MasterKey KEY = TestKeys.key(7);
    static final Path STUDY = Path.of("jobs", "ekc-follow-up.yaml");

    /** Small deliveries that are spoilt or cut for a test would else go beyond the usual limits. */
    static final IntakePolicy LENIENT = new IntakePolicy(RefusalLimits.NONE, RefusedRows.INCOMPLETE);

    static final Portions SMALL = new Portions(60, 4, 1, 8, 1, 20_000);

    /** The same with room for all rows of a delivery. */
    static final Portions ROOMY = new Portions(60, 4, 1, 8, 1, 10_000_000);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private final FailingDatabase database = new FailingDatabase();
    private final StepsSeen seen = new StepsSeen();
    private final ConfigurableApplicationContext context;
    private Path work = Path.of("");

    JobBench() {
        JobLog.none();
        context = new EngineBeans(database, () -> new Migrations(database)).run();
    }

    /** A bench that logs as the program does. */
    static JobBench loggingBelow(Path work) {
        JobBench bench = new JobBench();
        JobLog.to(new Troubles(work, CLOCK));
        return bench;
    }

    /** Begins anew: another work folder and an empty register. */
    void begin(Path folder) {
        work = folder;
        database.renew();
        seen.forget();
    }

    FailingDatabase database() {
        return database;
    }

    StepsSeen seen() {
        return seen;
    }

    Intake.Outcome intake(Path delivery) {
        return intake(DeliveryFolder.look(delivery));
    }

    Intake.Outcome intake(DeliveryFolder delivery) {
        return intake(delivery, LENIENT);
    }

    Intake.Outcome intake(Path delivery, IntakePolicy policy) {
        return intake(DeliveryFolder.look(delivery), policy);
    }

    Intake.Outcome intake(DeliveryFolder delivery, IntakePolicy policy) {
        return intake(delivery, policy, alone -> alone);
    }

    /** An intake of which other machines, or what stands for them, may take parts. */
    Intake.Outcome intake(DeliveryFolder delivery, Places places, Portions portions) {
        return intake(delivery, LENIENT, alone -> alone.spread(steps(places, portions)));
    }

    /** A machine that lends its hands to intakes, with a worker's key. */
    PartMaker machine() {
        return new IntakeElsewhere(
                work,
                database,
                RegisterSeals.forIntakes(database, KEY),
                repository(),
                new Steps(
                        repository(),
                        context.getBean(PlatformTransactionManager.class),
                        new OnCores(new SyncTaskExecutor()),
                        StepWatch.none(),
                        SMALL),
                NumbersAhead.NONE);
    }

    private Intake.Outcome intake(DeliveryFolder delivery, IntakePolicy policy, UnaryOperator<Intake> how) {
        return how.apply(new Intake(
                        database,
                        KEY,
                        work,
                        steps(),
                        repository(),
                        context.getBean(JobRunner.class),
                        context.getBean(TransactionTemplate.class)))
                .take(
                        delivery,
                        policy,
                        work.resolve("deliveries").resolve(delivery.label(KEY.fingerprints()) + ".refused"),
                        NumbersAhead.NONE);
    }

    StudyRuns.Plan study(Optional<String> asOf) {
        return study(STUDY, asOf);
    }

    StudyRuns studies() {
        return studies(new OnCores(newThreads()));
    }

    StudyRuns studies(Places places) {
        return new StudyRuns(
                database,
                KEY,
                work,
                steps(places),
                repository(),
                context.getBean(JobRunner.class),
                new RunClock(CLOCK.instant(), CLOCK, "test"));
    }

    StudyRuns.Plan study(Path file, Optional<String> asOf) {
        StudyRuns studies = studies();
        StudyRuns.Plan plan = studies.plan(StudyFile.read(file), Optional.empty(), asOf);
        studies.carryOut(plan);
        return plan;
    }

    /** The transactions of the engine. */
    TransactionOperations transactions() {
        return context.getBean(TransactionTemplate.class);
    }

    /** Runs a job of a test's own. */
    void run(Job job) {
        context.getBean(JobRunner.class).run(job, new JobParameters());
    }

    /** Asks the jobs that run to stop after their chunk. */
    void stop(String job) {
        for (JobExecution running : repository().findRunningJobExecutions(job)) {
            try {
                context.getBean(JobOperator.class).stop(running);
            } catch (JobExecutionNotRunningException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** All that the register and the work folder hold: what must be the same however often a job was cut off. */
    Map<String, String> left() {
        Map<String, String> left = new TreeMap<>();
        List<String> register = RegisterDump.of(database.now(), KEY);
        for (int line = 0; line < register.size(); line++) {
            left.put("register line " + line, register.get(line));
        }
        left.putAll(files(work));
        return left;
    }

    /** The hash of every file below a folder, by name. */
    static Map<String, String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> hashes = new TreeMap<>();
            files.filter(file -> !Files.isDirectory(file))
                    .forEach(file -> hashes.put(folder.relativize(file).toString(), Sha256.of(file)));
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JobRepository repository() {
        return context.getBean(JobRepository.class);
    }

    /** Threads that no earlier run left anything on, as in a new process. */
    private static TaskExecutor newThreads() {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("part-");
        threads.setConcurrencyLimit(2);
        return threads;
    }

    private Steps steps() {
        return steps(new OnCores(newThreads()));
    }

    Steps steps(Places places) {
        return steps(places, SMALL);
    }

    private Steps steps(Places places, Portions portions) {
        return new Steps(repository(), context.getBean(PlatformTransactionManager.class), places, seen, portions);
    }

    @Override
    public void close() {
        context.close();
    }
}
