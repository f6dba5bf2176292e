package nl.terugblik.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.terugblik.batch.JobRunner;
import nl.terugblik.batch.Memoized;
import nl.terugblik.batch.Steps;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.files.Sha256;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.protocol.Study;
import nl.terugblik.register.AsOf;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.Delivery;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Carries studies out, each run in a folder of its own. A run's id is the study's name, six digits that the same study on
 * the same register always has, and a number: runs that share all but the number must hold the same bytes.
 */
public final class StudyRuns {

    private static final int SHORT_HASH = 6;

    private final DataSource database;
    private final MasterKey key;
    private final Path work;
    private final Steps steps;
    private final JobRepository repository;
    private final JobRunner runner;

    /**
     * Studies on one register.
     *
     * @param work the folder below which runs go
     */
    public StudyRuns(
            DataSource database, MasterKey key, Path work, Steps steps, JobRepository repository, JobRunner runner) {
        this.database = database;
        this.key = key;
        this.work = work;
        this.steps = steps;
        this.repository = repository;
        this.runner = runner;
    }

    /** What came of a study: the run's id and its folder. */
    public record Outcome(String run, Path out, AsOf asOf) {}

    /** Carries a study out on the register as it stands, or stood when a delivery was published. */
    public Outcome carryOut(Study study, Optional<Path> out, Optional<String> asOf) {
        AsOf register = register(asOf);
        String fingerprint = fingerprint(study, register, out);
        String prefix = study.name() + "-" + fingerprint.substring(0, SHORT_HASH) + "-";
        int number = 1;
        while (isFinished(parameters(fingerprint, number))) {
            number++;
        }
        String run = prefix + number;
        Path folder =
                out.orElseGet(() -> PrivateFiles.folder(work.resolve("runs")).resolve(run));
        Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
        JobParameters parameters = parameters(fingerprint, number);
        if (!runner.isUnfinished(StudyJob.NAME, parameters)) {
            refuseTaken(folder);
            PrivateFiles.delete(partial);
        }
        PrivateFiles.folder(partial);
        StudyWork studyWork = new StudyWork(run, study, register, key, database, partial, folder);
        PrivateFiles.folder(studyWork.spool());
        Supplier<JobInstance> instance =
                new Memoized<>(() -> runner.instance(StudyJob.NAME, parameters).orElseThrow());
        runner.run(new StudyJob(studyWork, repository, steps, instance, new Results(studyWork)).job(), parameters);
        return new Outcome(run, folder, register);
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

    private static void refuseTaken(Path folder) {
        if (Files.exists(folder)) {
            throw new FolderTaken(folder);
        }
    }

    /** What makes two runs the same: study, instrument, what the register holds, and a folder that was asked for. */
    private static String fingerprint(Study study, AsOf register, Optional<Path> out) {
        String deliveries = register.deliveries().stream()
                .map(delivery -> delivery.label() + ":" + delivery.contentHash())
                .collect(Collectors.joining(","));
        return Sha256.of(String.join(
                "\n",
                study.file().sha256(),
                study.instrument().file().sha256(),
                deliveries,
                out.map(folder -> folder.toAbsolutePath().normalize().toString())
                        .orElse("")));
    }

    private boolean isFinished(JobParameters parameters) {
        return runner.instance(StudyJob.NAME, parameters).isPresent()
                && !runner.isUnfinished(StudyJob.NAME, parameters);
    }

    private static JobParameters parameters(String fingerprint, int number) {
        return new JobParametersBuilder()
                .addString("fingerprint", fingerprint)
                .addLong("number", (long) number)
                .toJobParameters();
    }
}
