package nl.terugblik.engine;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import nl.terugblik.batch.PartMaker;
import nl.terugblik.batch.Portions;
import nl.terugblik.cli.jobs.Version;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.engine.start.EngineFailures;
import nl.terugblik.engine.start.RegisterPlace;
import nl.terugblik.keys.StudyKeys;
import nl.terugblik.spread.Lease;
import nl.terugblik.spread.Worker;
import nl.terugblik.study.PartsElsewhere;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The hands that a process lends to a study.
 *
 * @param name what the process is called
 * @param taking makes connections for what is taken
 */
record Hands(
        ConfigurableApplicationContext context,
        String study,
        String name,
        DataSource taking,
        Lease lease,
        PartMaker maker)
        implements AutoCloseable {

    /** Hands that know a study by these keys. */
    static Hands of(
            ConfigurableApplicationContext context,
            Path work,
            DatabaseAddress address,
            StudyKeys key,
            String study,
            String name,
            Duration lease) {
        return new Hands(
                context,
                study,
                name,
                RegisterPlace.forTaking(address, lease),
                new Lease(lease),
                new PartsElsewhere(
                        work,
                        context.getBean(DataSource.class),
                        key,
                        context.getBean(PlatformTransactionManager.class),
                        context.getBean(JobRepository.class),
                        Portions.USUAL));
    }

    /** What machines have in common that take each other's parts: the study, and the version, for another's bytes might differ. */
    static String group(String study) {
        return study + " " + Version.number();
    }

    /** One pair more. */
    Worker pair() {
        return new Worker(
                name,
                group(study),
                context.getBean(DataSource.class),
                taking,
                lease,
                context.getBean(JobRepository.class),
                context.getBean(TransactionTemplate.class),
                maker,
                EngineFailures::ofPart);
    }

    @Override
    public void close() {
        lease.close();
    }
}
