package nl.terugblik.study;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.terugblik.batch.CannotMakePart;
import nl.terugblik.batch.PartMaker;
import nl.terugblik.batch.Steps;
import nl.terugblik.keys.StudyKeys;
import nl.terugblik.keys.UnusableKey;
import nl.terugblik.protocol.Study;
import nl.terugblik.register.AsOf;
import nl.terugblik.register.Deliveries;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** Makes parts of studies on a machine that did not plan the run. Several threads may ask it. */
public final class PartsElsewhere implements PartMaker {

    private final Path work;
    private final DataSource database;
    private final StudyKeys key;
    private final JobRepository repository;
    private final Steps steps;
    private final Map<Long, StudyParts> known = new HashMap<>();

    /**
     * Parts of studies.
     *
     * @param work the work folder that all machines share
     * @param key opens what a study reads
     * @param steps those of this machine alone
     */
    public PartsElsewhere(Path work, DataSource database, StudyKeys key, JobRepository repository, Steps steps) {
        this.work = work;
        this.database = database;
        this.key = key;
        this.repository = repository;
        this.steps = steps;
    }

    /**
     * Makes a part.
     *
     * @throws CannotMakePart when this machine cannot
     */
    @Override
    public Step make(StepExecution part, int delivery, JobRepository entered) {
        String step = part.getStepName().substring(0, part.getStepName().indexOf(':'));
        Steps own = steps.enteredIn(entered);
        StudyParts parts = parts(part.getJobExecution());
        if (step.equals(StudyParts.RESULTS)
                && ResultParts.isLarge(part.getStepName().substring(step.length() + 1))
                && isSmall(part.getJobExecution())) {
            throw CannotMakePart.onSoSmallAMachine();
        }
        return steps.delivered(step, parts.partitions(step), parts.of(step, own), delivery);
    }

    /** Of two processes with the same options one may be told a little less. */
    private static boolean isSmall(JobExecution job) {
        long begun = WorkOrder.read(job.getExecutionContext()).memory();
        return Runtime.getRuntime().maxMemory() < begun - begun / 4;
    }

    private synchronized StudyParts parts(JobExecution job) {
        known.keySet().retainAll(Set.of(job.getId())); // a study that began anew comes back no more
        return known.computeIfAbsent(job.getId(), any -> read(job));
    }

    private StudyParts read(JobExecution job) {
        WorkOrder order = WorkOrder.read(job.getExecutionContext());
        Path partial = order.partial(work);
        Study study = order.study(partial);
        Deliveries deliveries = new Deliveries(database);
        AsOf asOf = deliveries.published().stream()
                .filter(delivery -> delivery.publishedNo().orElseThrow() == order.published())
                .findFirst()
                .map(last -> AsOf.delivery(deliveries, last))
                .orElseThrow(
                        () -> new CannotMakePart("The register does not hold the delivery that the run was begun on;"
                                + " start the study again."));
        try {
            key.studySeal(study.name());
        } catch (UnusableKey e) {
            throw new CannotMakePart(String.valueOf(e.getMessage()));
        }
        StudyWork studyWork = new StudyWork(
                "", "", study, asOf, key, database, partial, partial, StudyRuns.parts(job.getJobParameters()));
        JobInstance instance = job.getJobInstance();
        return new StudyParts(studyWork, repository, () -> instance);
    }
}
