package nl.terugblik.engine.start;

import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.terugblik.batch.DiscreetJobRepository;
import nl.terugblik.batch.JobRunner;
import nl.terugblik.migrations.Migrations;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine as an application of Spring Boot. Its beans are made one by one by code: start-up counts, and whatever finds
 * them by itself, scanning, conditions, properties, costs more than all that they do in a small run.
 */
public final class EngineBeans extends SpringApplication {

    private final DataSource register;
    private final Supplier<Migrations> migrations;

    /**
     * The engine on a register, which is closed with it.
     *
     * @param migrations those that made the tables of the register what they must be; waited for before anything is asked
     *     of it
     */
    public EngineBeans(DataSource register, Supplier<Migrations> migrations) {
        super(EngineBeans.class);
        this.register = register;
        this.migrations = migrations;
        setWebApplicationType(WebApplicationType.NONE);
        setBannerMode(Banner.Mode.OFF);
        setLogStartupInfo(false);
        setRegisterShutdownHook(false); // H2 does better
        setAddCommandLineProperties(false);
        setListeners(Set.of()); // they read files of properties and of the log, of which we have none
        setInitializers(Set.of());
        setAddConversionService(false);
        setApplicationContextFactory(type -> new GenericApplicationContext());
    }

    @Override
    protected void load(ApplicationContext context, Object[] sources) {
        GenericApplicationContext beans = (GenericApplicationContext) context;
        beans.registerBean("register", DataSource.class, () -> register);
        beans.registerBean(Migrations.class, migrations);
        beans.registerBean(PlatformTransactionManager.class, this::transactions);
        beans.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)));
        beans.registerBean(Batch.class, () -> new Batch(register, beans.getBean(PlatformTransactionManager.class)));
        // Nothing that Spring Batch stores may quote what a driver or parser choked on.
        beans.registerBean(
                JobRepository.class,
                () -> DiscreetJobRepository.around(beans.getBean(Batch.class).jobRepository()));
        beans.registerBean(
                JobOperator.class, () -> beans.getBean(Batch.class).jobOperator(beans.getBean(JobRepository.class)));
        beans.registerBean(
                JobRunner.class,
                () -> new JobRunner(beans.getBean(JobOperator.class), beans.getBean(JobRepository.class)));
        beans.registerBean("cores", ThreadPoolTaskExecutor.class, EngineBeans::cores);
    }

    /** No property sets anything of the start. */
    @Override
    protected void bindToSpringApplication(ConfigurableEnvironment environment) {}

    private JdbcTransactionManager transactions() {
        JdbcTransactionManager transactions = new JdbcTransactionManager(register);
        // A connection is given back with auto-commit on, which would commit after all what a failed commit left.
        transactions.setRollbackOnCommitFailure(true);
        return transactions;
    }

    /** Runs the parts of a step side by side, as many as the machine has cores. */
    private static ThreadPoolTaskExecutor cores() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(Runtime.getRuntime().availableProcessors());
        executor.setThreadNamePrefix("part-");
        return executor;
    }

    /** Spring Batch with its job repository in the register. */
    private static final class Batch extends JdbcDefaultBatchConfiguration {

        private final DataSource register;
        private final PlatformTransactionManager transactions;

        Batch(DataSource register, PlatformTransactionManager transactions) {
            this.register = register;
            this.transactions = transactions;
        }

        @Override
        protected JobRegistry getJobRegistry() {
            return new MapJobRegistry();
        }

        /**
         * Who starts a job holds it, so that nothing is to be proven here of others: PostgreSQL would refuse one of two that start
         * jobs at the same time.
         */
        @Override
        protected Isolation getIsolationLevelForCreate() {
            return Isolation.READ_COMMITTED;
        }

        @Override
        protected DataSource getDataSource() {
            return register;
        }

        @Override
        protected PlatformTransactionManager getTransactionManager() {
            return transactions;
        }
    }
}
