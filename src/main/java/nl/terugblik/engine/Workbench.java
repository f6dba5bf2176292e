package nl.terugblik.engine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.batch.JobRunner;
import nl.terugblik.batch.Steps;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.Intake;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.protocol.Study;
import nl.terugblik.register.RegisterKey;
import nl.terugblik.study.StudyRuns;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** An open work folder: its register and its jobs. Whoever opens it holds the folder's lock. */
public final class Workbench implements AutoCloseable {

    private final Path work;
    private final MasterKey key;
    private final ConfigurableApplicationContext context;

    private Workbench(Path work, MasterKey key, ConfigurableApplicationContext context) {
        this.work = work;
        this.key = key;
        this.context = context;
    }

    /**
     * Opens a work folder, making its register when there is none.
     *
     * @throws nl.terugblik.keys.UnusableKey when the register was made with another key
     */
    public static Workbench open(Path work, MasterKey key) {
        Path register = PrivateFiles.folder(work.resolve("register")).toAbsolutePath();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", h2(register.resolve("register")));
        properties.put("spring.datasource.username", "sa");
        SpringApplication application = new SpringApplication(EngineConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(properties);
        ConfigurableApplicationContext context = application.run();
        Workbench bench = new Workbench(work, key, context);
        RegisterKey.check(bench.database(), key);
        return bench;
    }

    /** A file of H2 that writes no trace file, because traces quote values. */
    private static String h2(Path file) {
        return "jdbc:h2:file:" + file + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** The register. */
    public DataSource database() {
        return context.getBean(DataSource.class);
    }

    /** Takes a delivery in. */
    public Intake.Outcome intake(DeliveryFolder source) {
        return new Intake(
                        database(),
                        key,
                        work,
                        context.getBean(Steps.class),
                        context.getBean(JobRepository.class),
                        context.getBean(JobRunner.class),
                        context.getBean(TransactionTemplate.class))
                .take(source);
    }

    /** Carries a study out. */
    public StudyRuns.Outcome study(Study study, Optional<Path> out, Optional<String> asOf) {
        return new StudyRuns(
                        database(),
                        key,
                        work,
                        context.getBean(Steps.class),
                        context.getBean(JobRepository.class),
                        context.getBean(JobRunner.class))
                .carryOut(study, out, asOf);
    }

    @Override
    public void close() {
        context.close();
    }
}
