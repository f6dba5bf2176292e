package nl.terugblik.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import nl.terugblik.batch.OnCores;
import nl.terugblik.batch.PartMaker;
import nl.terugblik.batch.Portions;
import nl.terugblik.batch.StepWatch;
import nl.terugblik.batch.Steps;
import nl.terugblik.cli.jobs.Version;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.cli.work.QueueAddress;
import nl.terugblik.engine.start.EngineFailures;
import nl.terugblik.engine.start.QueuePlace;
import nl.terugblik.engine.start.RegisterPlace;
import nl.terugblik.intake.parts.IntakeElsewhere;
import nl.terugblik.intake.reading.NumbersAhead;
import nl.terugblik.keys.IntakeKeys;
import nl.terugblik.keys.StudyKeys;
import nl.terugblik.spread.Lease;
import nl.terugblik.spread.Presence;
import nl.terugblik.spread.Worker;
import nl.terugblik.spread.queue.PartQueue;
import nl.terugblik.study.PartsElsewhere;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The hands that a process lends to a study, or to intakes.
 *
 * @param group what machines have in common that take each other's parts
 * @param queue where parts wait for them
 * @param name what the process is called
 * @param taking makes connections for what is taken
 * @param pairs those that were made
 */
record Hands(
        ConfigurableApplicationContext context,
        String group,
        PartQueue queue,
        String name,
        DataSource taking,
        Lease lease,
        PartMaker maker,
        Queue<Worker> pairs)
        implements AutoCloseable {

    /** What machines that take parts of intakes have in common; no study can be called so. */
    private static final String INTAKES = "(intakes)";

    /** Hands that know a study by these keys. */
    static Hands onStudy(
            ConfigurableApplicationContext context,
            Path work,
            Reached reached,
            StudyKeys key,
            String study,
            String name,
            Duration lease) {
        PartMaker maker = new PartsElsewhere(
                work, context.getBean(DataSource.class), key, context.getBean(JobRepository.class), steps(context));
        return of(context, reached, study, maker, name, lease);
    }

    /** Hands that know deliveries by these keys. */
    static Hands onIntakes(
            ConfigurableApplicationContext context,
            Path work,
            Reached reached,
            IntakeKeys key,
            String name,
            Duration lease,
            NumbersAhead ahead) {
        PartMaker maker = new IntakeElsewhere(
                work,
                context.getBean(DataSource.class),
                key,
                context.getBean(JobRepository.class),
                steps(context),
                ahead);
        return of(context, reached, INTAKES, maker, name, lease);
    }

    private static Steps steps(ConfigurableApplicationContext context) {
        return new Steps(
                context.getBean(JobRepository.class),
                context.getBean(PlatformTransactionManager.class),
                new OnCores(new SyncTaskExecutor()),
                StepWatch.none(),
                Portions.USUAL);
    }

    private static Hands of(
            ConfigurableApplicationContext context,
            Reached reached,
            String work,
            PartMaker maker,
            String name,
            Duration lease) {
        String group = work + " " + Version.number(); // another version's bytes might differ
        return new Hands(
                context,
                group,
                QueuePlace.of(reached.queue(), context.getBean(DataSource.class), group, lease),
                name,
                RegisterPlace.forTaking(reached.database(), lease),
                new Lease(lease),
                maker,
                new ConcurrentLinkedQueue<>());
    }

    /**
     * What machines reach that share work.
     *
     * @param database holds the register
     * @param queue where parts wait, if not in the register
     */
    record Reached(DatabaseAddress database, Optional<QueueAddress> queue) {}

    /**
     * How parts are handed out.
     *
     * @param queue where they wait, if not in the register
     */
    record Spread(Optional<QueueAddress> queue) {}

    /** The same hands that say that they are there; those of whoever hands parts out need not. */
    Hands announced() {
        return new Hands(context, group, queue, name, Presence.announced(taking, group), lease, maker, pairs);
    }

    /** One pair more. */
    Worker pair() {
        Worker pair = new Worker(
                name,
                queue,
                context.getBean(DataSource.class),
                taking,
                lease,
                context.getBean(JobRepository.class),
                context.getBean(TransactionTemplate.class),
                maker,
                EngineFailures::ofPart);
        pairs.add(pair);
        return pair;
    }

    @Override
    public void close() {
        pairs.forEach(Worker::close);
        lease.close();
        queue.close();
    }
}
