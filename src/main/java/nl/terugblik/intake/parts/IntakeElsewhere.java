package nl.terugblik.intake.parts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.terugblik.batch.PartMaker;
import nl.terugblik.batch.Steps;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.IntakePolicy;
import nl.terugblik.intake.reading.NumbersAhead;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.keys.IntakeKeys;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.Delivery;
import nl.terugblik.source.RefusalLimits;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.modulith.NamedInterface;

/** Makes parts of intakes on a machine that did not begin them. Several threads may ask it. */
@NamedInterface("parts")
public final class IntakeElsewhere implements PartMaker {

    private final Path work;
    private final DataSource database;
    private final IntakeKeys key;
    private final JobRepository repository;
    private final Steps steps;
    private final NumbersAhead ahead;
    private final Map<Long, IntakeParts> known = new HashMap<>();

    /**
     * Parts of intakes.
     *
     * @param work the work folder that all machines share
     * @param steps those of this machine alone
     * @param ahead what of a delivery may have been worked out already
     */
    public IntakeElsewhere(
            Path work, DataSource database, IntakeKeys key, JobRepository repository, Steps steps, NumbersAhead ahead) {
        this.ahead = ahead;
        this.work = work;
        this.database = database;
        this.key = key;
        this.repository = repository;
        this.steps = steps;
    }

    /**
     * Makes a part.
     *
     * @throws nl.terugblik.batch.CannotMakePart when this machine cannot
     */
    @Override
    public Step make(StepExecution part, int delivery, JobRepository entered) {
        String step = part.getStepName().substring(0, part.getStepName().indexOf(':'));
        Steps own = steps.enteredIn(entered);
        IntakeParts parts = parts(part.getJobExecution());
        return steps.delivered(step, parts.partitions(step), parts.of(step, own), delivery);
    }

    private synchronized IntakeParts parts(JobExecution job) {
        known.keySet().retainAll(Set.of(job.getId())); // one delivery is taken in after the other
        return known.computeIfAbsent(job.getId(), any -> read(job));
    }

    private IntakeParts read(JobExecution job) {
        IntakeOrder order = IntakeOrder.read(job.getExecutionContext());
        Delivery delivery = new Deliveries(database).get(IntakeParameters.delivery(job.getJobParameters()));
        Path spool = work.resolve("spool").resolve(delivery.label());
        DeliveryFolder source = order.source(delivery, spool);
        long bytes = source.bytes();
        IntakeWork intake = new IntakeWork(
                source,
                delivery,
                key,
                database,
                spool,
                Buckets.of(bytes),
                spool,
                spool,
                new IntakePolicy(RefusalLimits.USUAL, order.refusedRows()),
                ahead.take(source.organisation(), bytes));
        JobInstance instance = job.getJobInstance();
        return new IntakeParts(
                intake, Cuts.parse(job.getJobParameters(), order.pieces()), steps, repository, () -> instance);
    }
}
