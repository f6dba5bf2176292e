package nl.terugblik.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.audit.run.RunSetting;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.audit.run.StepRecord;
import nl.terugblik.batch.JobRunner;
import nl.terugblik.batch.OnCores;
import nl.terugblik.batch.Places;
import nl.terugblik.batch.Portions;
import nl.terugblik.batch.StepWatch;
import nl.terugblik.batch.Steps;
import nl.terugblik.cli.jobs.Version;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.cli.work.QueueAddress;
import nl.terugblik.engine.start.EngineFailures;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.Intake;
import nl.terugblik.intake.IntakePolicy;
import nl.terugblik.intake.reading.NumbersAhead;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.lineage.RunLineage;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.Delivery;
import nl.terugblik.spread.Lease;
import nl.terugblik.spread.OnWorkers;
import nl.terugblik.spread.Progressed;
import nl.terugblik.spread.Share;
import nl.terugblik.study.RunClock;
import nl.terugblik.study.StudyRuns;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The jobs on a register: intakes and studies, what they left and where that comes from, and which deliveries they know.
 *
 * @param address where the register lies, if in PostgreSQL
 * @param work the folder below which what belongs to the register lies
 * @param context holds the job repository
 * @param watch is told how far each step is
 * @param clock dates runs
 */
record RegisterJobs(
        DataSource database,
        Optional<DatabaseAddress> address,
        MasterKey key,
        Path work,
        ConfigurableApplicationContext context,
        StepWatch watch,
        Clock clock) {

    /** Takes a delivery in; where it is refused for its rows, the steward's files go to the last folder. */
    Intake.Outcome intake(DeliveryFolder source, IntakePolicy policy, Path refused, NumbersAhead ahead) {
        return intakes().take(source, policy, refused, ahead);
    }

    /** The same with parts that other machines may take, and this one too. */
    Intake.Outcome intakeSpread(
            DeliveryFolder source,
            IntakePolicy policy,
            Path refused,
            NumbersAhead ahead,
            Optional<QueueAddress> queue) {
        try (Hands hands =
                Hands.onIntakes(context, work, reached(queue), key, WorkerName.ofItself(), Lease.USUAL, ahead)) {
            return intakes().spread(steps(onWorkers(hands))).take(source, policy, refused, ahead);
        }
    }

    private Intake intakes() {
        return new Intake(
                database,
                key,
                work,
                steps(onCores()),
                context.getBean(JobRepository.class),
                context.getBean(JobRunner.class),
                context.getBean(TransactionTemplate.class));
    }

    private Places onWorkers(Hands hands) {
        int cores = Runtime.getRuntime().availableProcessors();
        hands.queue().prepare();
        return new OnWorkers(
                database, hands.group(), hands.queue(), hands::pair, cores, EngineFailures::onWorker, Lease.USUAL);
    }

    /** A delivery as the register knows it, where its intake was begun before. */
    Optional<Delivery> known(DeliveryFolder source) {
        return new Deliveries(database).find(source.organisation(), source.contentHash(key.fingerprints()));
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
    StudyRuns studies() {
        return studies(onCores());
    }

    /** Does something with a study whose parts other machines may take, and this one too. */
    <T> T spread(String study, Optional<QueueAddress> queue, Function<StudyRuns, T> work) {
        try (Hands hands = hands(study, queue)) {
            return work.apply(studies(onWorkers(hands)));
        }
    }

    /** What each worker did of a study. */
    List<Share> shares(StudyRuns.Plan plan) {
        return shares(StudyRuns.JOB, plan.parameters());
    }

    /** What each worker did of an intake. */
    List<Share> shares(Delivery delivery) {
        return shares(Intake.JOB, Intake.parameters(delivery));
    }

    private List<Share> shares(String job, JobParameters parameters) {
        return context.getBean(JobRunner.class)
                .instance(job, parameters)
                .map(instance -> Share.of(database, instance.getId()))
                .orElseGet(List::of);
    }

    /** A run with how far it is, where it was spread and has not come to its end. */
    RunRecord withProgress(RunRecord run) {
        RunSummary summary = run.summary();
        if (address.isEmpty() || summary.status() == RunStatus.DONE) {
            return run;
        }
        Map<String, String> progress = switch (summary.kind()) {
            case STUDY -> Progressed.of(database, StudyRuns.JOB, summary.id());
            case INTAKE -> ofIntake(summary.id());
            default -> Map.of();
        };
        List<RunSetting> settings = new ArrayList<>(run.settings());
        progress.forEach((name, words) -> settings.add(new RunSetting(name, words)));
        return new RunRecord(summary, run.steps(), run.files(), run.counts(), settings);
    }

    /** Of a delivery whose intake has not come to its end; what was refused left nothing. */
    private Map<String, String> ofIntake(String run) {
        return new Deliveries(database)
                .unfinished().stream()
                        .filter(delivery -> run.startsWith(RunKind.INTAKE.code() + "-" + delivery.label()))
                        .flatMap(delivery ->
                                context
                                        .getBean(JobRunner.class)
                                        .instance(Intake.JOB, Intake.parameters(delivery))
                                        .stream())
                        .findFirst()
                        .map(instance -> Progressed.of(database, instance.getId()))
                        .orElseGet(Map::of);
    }

    private Hands hands(String study, Optional<QueueAddress> queue) {
        return Hands.onStudy(context, work, reached(queue), key, study, WorkerName.ofItself(), Lease.USUAL);
    }

    private Hands.Reached reached(Optional<QueueAddress> queue) {
        DatabaseAddress shared =
                address.orElseThrow(() -> new IllegalStateException("workers share a register in PostgreSQL"));
        return new Hands.Reached(shared, queue);
    }

    private StudyRuns studies(Places places) {
        return new StudyRuns(
                database,
                key,
                work,
                steps(places),
                context.getBean(JobRepository.class),
                context.getBean(JobRunner.class),
                new RunClock(clock.instant(), clock, Version.number()));
    }

    /** The steps of the job of a kind that has such parameters, over all its starts. */
    List<StepRecord> steps(RunKind kind, Optional<JobParameters> own) {
        JobRepository repository = context.getBean(JobRepository.class);
        return own.map(parameters -> switch (kind) {
                    case INTAKE -> LedgerSteps.of(repository, "intake", parameters);
                    case STUDY -> LedgerSteps.of(repository, StudyRuns.JOB, parameters);
                    default -> List.<StepRecord>of();
                })
                .orElseGet(List::of);
    }

    /** Where what runs left comes from. */
    RunLineage lineage() {
        return new RunLineage(work, Version.number(), key.fingerprint());
    }

    /** Asks a job that runs to stop at its next commit; says whether one runs. */
    boolean stop() {
        return context.getBean(JobRunner.class).stop("intake", StudyRuns.JOB);
    }

    private Places onCores() {
        return new OnCores(context.getBean("cores", TaskExecutor.class));
    }

    private Steps steps(Places places) {
        return new Steps(
                context.getBean(JobRepository.class),
                context.getBean(PlatformTransactionManager.class),
                places,
                watch,
                Portions.USUAL);
    }
}
