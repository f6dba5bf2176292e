package nl.terugblik.spread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.terugblik.batch.Attempt;
import nl.terugblik.batch.JobRunner;
import nl.terugblik.batch.OnCores;
import nl.terugblik.batch.PartMaker;
import nl.terugblik.batch.Places;
import nl.terugblik.batch.Portions;
import nl.terugblik.batch.StepWatch;
import nl.terugblik.batch.Steps;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.cli.work.QueueAddress;
import nl.terugblik.engine.start.EngineBeans;
import nl.terugblik.engine.start.EngineFailures;
import nl.terugblik.engine.start.JobLog;
import nl.terugblik.engine.start.QueuePlace;
import nl.terugblik.engine.start.RegisterPlace;
import nl.terugblik.migrations.Migrations;
import nl.terugblik.spread.queue.OwnBroker;
import nl.terugblik.spread.queue.PartQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A job of one step in parts, each of which writes a few lines, a line a commit. The third part hesitates in the middle, within a
 * transaction in which it holds its own row, where the folder holds a file {@code hesitate}: it says so by a file
 * {@code reached} and waits for a file {@code go}.
 */
final class Trial implements AutoCloseable {

    static final String STEP = "write";
    static final String GROUP = "trial";
    static final int PARTS = 6;

    /** The run as one of a study would be called. */
    static final String RUN = "trial-0a1b2c-3";

    private static final int LINES = 5;
    private static final JobParameters PARAMETERS = new JobParametersBuilder()
            .addString("fingerprint", "0a1b2c3d")
            .addLong("number", 3L)
            .toJobParameters();

    private final Path folder;
    private final DatabaseAddress address;
    private final Optional<QueueAddress> queue;
    private final Map<String, PartQueue> waiting = new ConcurrentHashMap<>(); // opened where it is used
    private final Duration lease;
    private final ConfigurableApplicationContext context;
    private final Lease kept;
    private final Queue<Worker> workers = new ConcurrentLinkedQueue<>();
    private Function<Integer, RuntimeException> unmakable = part -> new IllegalStateException();
    private int unmakablePart = -1;

    /**
     * A trial on an empty database.
     *
     * @param queue the address of a broker in which parts wait; empty for the database
     * @param lease how long the session may be silent in which a part was taken
     * @param silence how long those may be that carry it out
     */
    Trial(String url, Optional<String> queue, Path folder, Duration lease, Duration silence) {
        this.queue = queue.map(OwnBroker::read);
        this.folder = folder;
        this.address = new DatabaseAddress(url, Optional.empty());
        this.lease = lease;
        this.kept = new Lease(lease);
        JobLog.none();
        DataSource register = RegisterPlace.ofWorker(folder, address, silence);
        context = new EngineBeans(register, () -> {
                    Migrations migrations = new Migrations(register);
                    migrations.apply();
                    return migrations;
                })
                .run();
        context.getBean(Migrations.class);
    }

    /** A process beside the test's: {@code worker}, or {@code manager} with one pair of hands, or {@code idle manager} without. */
    public static void main(String[] arguments) throws SQLException {
        Trial trial = new Trial(
                arguments[0],
                Optional.of(arguments[1]).filter(named -> !named.isEmpty()),
                Path.of(arguments[2]),
                Duration.ofMillis(Long.parseLong(arguments[3])),
                Duration.ofMillis(Long.parseLong(arguments[4])));
        switch (arguments[5]) {
            case "manager" -> trial.run(trial.places(1));
            case "idle manager" -> trial.run(trial.places(0));
            default -> trial.worker(arguments[5]).work(() -> true);
        }
    }

    DataSource register() {
        return context.getBean(DataSource.class);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(register());
    }

    JobRepository repository() {
        return context.getBean(JobRepository.class);
    }

    /** Where parts wait. */
    PartQueue queue() {
        return waiting.computeIfAbsent(GROUP, group -> QueuePlace.of(queue, register(), group, lease));
    }

    Worker worker(String name) {
        return worker(name, maker());
    }

    Worker worker(String name, PartMaker maker) {
        Worker worker = new Worker(
                name,
                queue(),
                register(),
                RegisterPlace.forTaking(address, lease),
                kept,
                repository(),
                context.getBean(TransactionTemplate.class),
                maker,
                EngineFailures::ofPart);
        workers.add(worker);
        return worker;
    }

    OnWorkers places(int hands) {
        return new OnWorkers(register(), GROUP, queue(), () -> worker("own"), hands, PartFailed::new, lease);
    }

    /** Lets a part be one that cannot be made. */
    void spoil(int part, RuntimeException failure) {
        unmakablePart = part;
        unmakable = any -> failure;
    }

    void run(Places places) {
        context.getBean(JobRunner.class).run(job(places), PARAMETERS);
    }

    boolean stop() {
        return context.getBean(JobRunner.class).stop("trial");
    }

    private Job job(Places places) {
        return new JobBuilder("trial", repository())
                .start(steps(repository(), places).partitioned(STEP, partitions(), part(repository())))
                .build();
    }

    PartMaker maker() {
        return (part, delivery, entered) -> steps(entered, new OnCores(new SyncTaskExecutor()))
                .delivered(STEP, partitions(), part(entered), delivery);
    }

    private Steps steps(JobRepository entered, Places places) {
        return new Steps(
                entered, context.getBean(PlatformTransactionManager.class), places, StepWatch.none(), Portions.USUAL);
    }

    private static Map<String, ExecutionContext> partitions() {
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        for (int part = 1; part <= PARTS; part++) {
            ExecutionContext own = new ExecutionContext();
            own.putInt("part", part);
            parts.put("part " + part, own);
        }
        return parts;
    }

    private Function<ExecutionContext, Step> part(JobRepository entered) {
        return own -> {
            int part = own.getInt("part");
            if (part == unmakablePart) {
                throw unmakable.apply(part);
            }
            return steps(entered, new OnCores(new SyncTaskExecutor()))
                    .chunked(STEP, 1, new Numbers(), number -> part + "." + number, new Lines(part), line -> 1);
        };
    }

    /** What the parts left that count, in order. */
    String left() {
        return jdbc()
                .queryForList(
                        "select step_execution_id from batch_step_execution where step_name like ?"
                                + " and status = 'COMPLETED' order by step_name",
                        Long.class,
                        STEP + ":%")
                .stream()
                .map(id -> read(Objects.requireNonNull(repository().getStepExecution(id))
                        .getExecutionContext()))
                .collect(Collectors.joining());
    }

    /** What they must leave. */
    static String whole() {
        return IntStream.rangeClosed(1, PARTS)
                .boxed()
                .flatMap(part -> IntStream.rangeClosed(1, LINES).mapToObj(line -> part + "." + line + "\n"))
                .collect(Collectors.joining());
    }

    private String read(ExecutionContext own) {
        try {
            return Files.readString(file(own.getInt("part"), own));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(int part, ExecutionContext own) {
        return folder.resolve("part-" + part + Attempt.mark(own));
    }

    /** Waits until something holds. */
    static void await(String what, BooleanSupplier holds) throws InterruptedException {
        for (int turn = 0; turn < 4800; turn++) {
            if (holds.getAsBoolean()) {
                return;
            }
            Thread.sleep(25);
        }
        throw new AssertionError("waited in vain: " + what);
    }

    boolean isThere(String file) {
        return Files.exists(folder.resolve(file));
    }

    void lay(String file) {
        try {
            Files.writeString(folder.resolve(file), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        workers.forEach(Worker::close);
        kept.close();
        waiting.values().forEach(PartQueue::close);
        context.close();
    }

    private static final class Numbers implements ItemStreamReader<Integer> {

        private int next = 1;

        @Override
        public void open(ExecutionContext own) {
            next = own.getInt("next", 1);
        }

        @Override
        public @Nullable Integer read() {
            return next > LINES ? null : next++;
        }

        @Override
        public void update(ExecutionContext own) {
            own.putInt("next", next);
        }
    }

    private final class Lines implements ItemStreamWriter<String> {

        private final int part;
        private Path file = Path.of("");
        private int written;

        Lines(int part) {
            this.part = part;
        }

        @Override
        public void open(ExecutionContext own) {
            file = file(part, own);
            written = own.getInt("written", 0);
        }

        @Override
        public void write(Chunk<? extends String> lines) throws InterruptedException, IOException {
            if (part == 3 && written == 2 && isThere("hesitate")) {
                hesitate();
            }
            for (String line : lines) {
                Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                written++;
            }
        }

        private void hesitate() throws InterruptedException, IOException {
            jdbc().queryForList(
                            "select step_execution_id from batch_step_execution where step_name = ? for update",
                            STEP + ":part 3");
            Files.delete(folder.resolve("hesitate"));
            lay("reached");
            await("go", () -> isThere("go"));
        }

        @Override
        public void update(ExecutionContext own) {
            own.putInt("written", written);
        }
    }
}
