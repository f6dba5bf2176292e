package nl.terugblik.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.terugblik.batch.JobRunner;
import nl.terugblik.batch.Memoized;
import nl.terugblik.batch.OnCores;
import nl.terugblik.batch.Steps;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.coding.Coder;
import nl.terugblik.cohort.Flow;
import nl.terugblik.cohort.Screening;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.protocol.Study;
import nl.terugblik.register.AsOf;
import nl.terugblik.register.CaseFileReader;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.Delivery;
import nl.terugblik.register.HeldFamilies;
import nl.terugblik.register.LeftSince;
import nl.terugblik.register.rows.StudyFields;
import nl.terugblik.study.feasibility.EmptyRegister;
import nl.terugblik.study.feasibility.Feasibility;
import nl.terugblik.study.feasibility.FolderTaken;
import nl.terugblik.study.feasibility.UnknownDelivery;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Carries studies out, each run in a folder of its own. A run's id is the study's name, six digits that the same study on
 * the same register always has, and a number: runs that share all but the number must hold the same bytes.
 */
public final class StudyRuns {

    /** The name of the job in the job repository. */
    public static final String JOB = StudyJob.NAME;

    private static final int SHORT_HASH = 6;

    /** Under this name a run's parameters say in how many parts it screens and codes; it makes no other run. */
    private static final String PARTS = "parts";

    private final DataSource database;
    private final MasterKey key;
    private final Path work;
    private final Steps steps;
    private final JobRepository repository;
    private final JobRunner runner;
    private final RunClock clock;

    /**
     * Studies on one register.
     *
     * @param work the folder below which runs go
     * @param clock dates {@code run.json}
     */
    public StudyRuns(
            DataSource database,
            MasterKey key,
            Path work,
            Steps steps,
            JobRepository repository,
            JobRunner runner,
            RunClock clock) {
        this.database = database;
        this.key = key;
        this.work = work;
        this.steps = steps;
        this.repository = repository;
        this.runner = runner;
        this.clock = clock;
    }

    /**
     * What a run will do.
     *
     * @param run its id
     * @param study the study
     * @param asOf the register as the study sees it
     * @param out the folder that the run goes to
     * @param parameters the job's parameters
     */
    public record Plan(String run, Study study, AsOf asOf, Path out, JobParameters parameters) {

        /** The cohort's flow, once the run is done. */
        public List<Flow.Row> flow() {
            return FlowFile.read(out.resolve("cohort").resolve("flow.csv"));
        }

        Path partial() {
            return out.resolveSibling(out.getFileName() + ".partial");
        }
    }

    /**
     * Sees to it that a study can be carried out, whatever the register holds.
     *
     * @return what will be missing all the same, by the files beside its instrument, a sentence each
     * @throws nl.terugblik.protocol.InvalidStudy when a rule of its instrument or a way of matching cannot be used
     * @throws UnsupportedStudy when it asks for something that this version cannot do
     */
    public static List<String> check(Study study) {
        Feasibility.check(study);
        return Coder.warnings(study.instrument());
    }

    /** What a study would make of the families of the register as it stands, as the rows of its flow without a quota. */
    public List<Flow.Row> wouldLeave(Study study) {
        Feasibility.check(study);
        return WouldLeave.rows(new CaseFileReader(database, key, register(Optional.empty())), study);
    }

    /**
     * Plans a run on the register as it stands, or stood when a delivery was published: a new one, or the one that was
     * cut off before it was done.
     */
    public Plan plan(Study study, Optional<Path> out, Optional<String> asOf) {
        Feasibility.check(study);
        AsOf register = register(asOf);
        String fingerprint = fingerprint(study, register, out);
        int number = 1;
        while (isFinished(parameters(fingerprint, number))) {
            number++;
        }
        String run = study.name() + "-" + fingerprint.substring(0, SHORT_HASH) + "-" + number;
        Path folder = out.orElseGet(() -> work.resolve("runs").resolve(run));
        Plan plan = new Plan(run, study, register, folder, begun(parameters(fingerprint, number)));
        giveUpIfOfAnotherVersion(plan);
        if (!runner.isUnfinished(JOB, plan.parameters())) {
            if (Files.exists(folder)) {
                throw new FolderTaken(folder);
            }
            PrivateFiles.delete(plan.partial());
        }
        return plan;
    }

    /** A run that an older version of the program began left its families otherwise: it is begun anew. */
    private void giveUpIfOfAnotherVersion(Plan plan) {
        if (runner.isUnfinished(JOB, plan.parameters())
                && Files.exists(plan.partial())
                && !Files.exists(StudyWork.spool(plan.partial()))) {
            runner.forget(JOB, plan.parameters());
        }
    }

    /** Carries a plan out. */
    public void carryOut(Plan plan) {
        PrivateFiles.folder(work.resolve("runs"));
        StudyWork studyWork = new StudyWork(
                plan.run(),
                fingerprint(plan.study(), plan.asOf(), Optional.empty()).substring(0, SHORT_HASH),
                plan.study(),
                plan.asOf(),
                key,
                database,
                plan.partial(),
                plan.out(),
                parts(plan.parameters()));
        if (!Files.exists(plan.out())) {
            PrivateFiles.folder(plan.partial());
            PrivateFiles.folder(studyWork.spool());
        }
        Set<SourceField> read = new TreeSet<>(Screening.of(plan.study()).reads());
        read.addAll(Coder.of(plan.study().instrument()).reads());
        new StudyFields(database).enter(plan.study().name(), read);
        Supplier<JobInstance> instance =
                new Memoized<>(() -> runner.instance(JOB, plan.parameters()).orElseThrow());
        StudyParts parts = new StudyParts(studyWork, repository, instance);
        StudyJob job = new StudyJob(studyWork, work, repository, steps, parts, new Results(studyWork, clock));
        runner.run(job.job(), plan.parameters());
    }

    /** Gives up every run that was cut off: what it had done may rest on a family that is no longer there. */
    public int giveUpUnfinished() {
        int givenUp = runner.forgetUnfinished(JOB);
        Path runs = work.resolve("runs");
        if (Files.isDirectory(runs)) {
            try (Stream<Path> folders = Files.list(runs)) {
                folders.filter(folder -> folder.getFileName().toString().endsWith(".partial"))
                        .forEach(PrivateFiles::delete);
            } catch (IOException e) {
                throw new CannotWrite(runs, e);
            }
        }
        return givenUp;
    }

    private AsOf register(Optional<String> asOf) {
        Deliveries deliveries = new Deliveries(database);
        if (asOf.isEmpty()) {
            AsOf now = AsOf.now(deliveries);
            if (now.deliveries().isEmpty()) {
                throw new EmptyRegister();
            }
            return now;
        }
        List<Delivery> named = deliveries.published().stream()
                .filter(delivery -> delivery.label().startsWith(asOf.get()))
                .toList();
        if (named.size() != 1) {
            throw new UnknownDelivery(asOf.get(), deliveries.published());
        }
        return AsOf.delivery(deliveries, named.get(0));
    }

    /** What makes two runs the same, keyed: study, instrument, what the register holds, and a folder that was asked for. */
    private String fingerprint(Study study, AsOf register, Optional<Path> out) {
        String deliveries = register.deliveries().stream()
                .map(delivery -> delivery.label() + ":" + delivery.contentHash())
                .collect(Collectors.joining(","));
        String material = study.instrument().material().files().stream()
                .map(beside -> ":" + beside.yaml().file().sha256())
                .collect(Collectors.joining());
        return key.fingerprints()
                .of(String.join(
                        "\n",
                        study.file().sha256(),
                        study.instrument().file().sha256() + material,
                        deliveries + LeftSince.of(database, key, register).fingerprint(),
                        out.map(folder -> folder.toAbsolutePath().normalize().toString())
                                .orElse("")));
    }

    /** The parameters with the number of parts, unless it is that of one machine; of a run that was cut off it stays. */
    private JobParameters begun(JobParameters named) {
        return runner.lastParameters(JOB, named).orElseGet(() -> {
            int parts = steps.parts(() -> HeldFamilies.given(database));
            return parts == OnCores.PARTS
                    ? named
                    : new JobParametersBuilder(named)
                            .addLong(PARTS, (long) parts, false)
                            .toJobParameters();
        });
    }

    static int parts(JobParameters parameters) {
        Long parts = parameters.getLong(PARTS);
        return parts == null ? OnCores.PARTS : parts.intValue();
    }

    private boolean isFinished(JobParameters parameters) {
        return runner.instance(JOB, parameters).isPresent() && !runner.isUnfinished(JOB, parameters);
    }

    private static JobParameters parameters(String fingerprint, int number) {
        return new JobParametersBuilder()
                .addString("fingerprint", fingerprint)
                .addLong("number", (long) number)
                .toJobParameters();
    }
}
