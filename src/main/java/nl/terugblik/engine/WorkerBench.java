package nl.terugblik.engine;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.cores.Aside;
import nl.terugblik.engine.start.CannotReachDatabase;
import nl.terugblik.engine.start.EngineBeans;
import nl.terugblik.engine.start.JobLog;
import nl.terugblik.engine.start.OtherVersion;
import nl.terugblik.engine.start.QuietLog;
import nl.terugblik.engine.start.RegisterPlace;
import nl.terugblik.intake.reading.NumbersAhead;
import nl.terugblik.keys.IntakeWorkerKey;
import nl.terugblik.keys.LentKey;
import nl.terugblik.keys.WorkerKey;
import nl.terugblik.logbook.Troubles;
import nl.terugblik.migrations.Migrations;
import nl.terugblik.register.seals.RegisterKey;
import nl.terugblik.register.seals.RegisterSeals;
import nl.terugblik.spread.Worker;
import org.springframework.context.ConfigurableApplicationContext;

/** A machine that lends its hands to a study or to intakes: it holds no register, and has no key but that of a worker. */
final class WorkerBench implements AutoCloseable {

    private static final int TRIES = 60;
    private static final long PAUSE_MILLIS = 1000;

    private final DatabaseAddress address;
    private final ConfigurableApplicationContext context;
    private final Hands hands;
    private final AtomicBoolean goesOn = new AtomicBoolean(true);

    private WorkerBench(DatabaseAddress address, ConfigurableApplicationContext context, Hands hands) {
        this.address = address;
        this.context = context;
        this.hands = hands;
    }

    /**
     * Opens the register for a worker.
     *
     * @param work the work folder that all machines share
     * @param lease how long the database lets it be silent
     * @throws CannotReachDatabase when there is no way in
     * @throws nl.terugblik.spread.queue.CannotUseQueue when there is none to the queue
     * @throws OtherVersion when the register is of another version of the program
     * @throws nl.terugblik.keys.UnusableKey when the key is another register's, or was made before the last rotation
     */
    static WorkerBench open(Path work, Hands.Reached reached, LentKey key, Duration lease, Clock clock) {
        DatabaseAddress address = reached.database();
        JobLog.to(new Troubles(work.toAbsolutePath(), clock));
        DataSource register = RegisterPlace.ofWorker(work, address, lease);
        Aside<Migrations> migrations = Aside.begin(() -> new Migrations(register));
        ConfigurableApplicationContext context = new EngineBeans(register, migrations::get).run();
        QuietLog.ofItself();
        try {
            if (!context.getBean(Migrations.class).areApplied()) {
                throw new OtherVersion();
            }
            RegisterKey.mustBeOf(register, key);
            RegisterSeals.storage(register, key);
            return new WorkerBench(
                    address, context, hands(context, work, reached, key, lease).announced());
        } catch (RuntimeException e) {
            context.close();
            throw CannotReachDatabase.where(address, e)
                    .<RuntimeException>map(reason -> reason)
                    .orElse(e);
        }
    }

    private static Hands hands(
            ConfigurableApplicationContext context, Path work, Hands.Reached reached, LentKey key, Duration lease) {
        String name = WorkerName.ofItself();
        if (key instanceof WorkerKey ofStudy) {
            return Hands.onStudy(context, work, reached, ofStudy, ofStudy.study(), name, lease);
        }
        IntakeWorkerKey ofIntakes = (IntakeWorkerKey) key;
        RegisterSeals.quarantine(context.getBean(DataSource.class), ofIntakes);
        return Hands.onIntakes(context, work, reached, ofIntakes, name, lease, NumbersAhead.NONE);
    }

    /** What it is called. */
    String name() {
        return hands.name();
    }

    /**
     * Works with so many hands until it is asked to stop, or one of them cannot go on.
     *
     * @param begun is told its name once they are there
     */
    void work(int pairs, Consumer<String> begun) {
        List<Worker> workers =
                Stream.generate(hands::pair).limit(pairs).peek(this::begin).toList();
        begun.accept(name());
        ExecutorService threads = Executors.newFixedThreadPool(pairs);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (Worker worker : workers) {
                work.add(threads.submit(() -> lend(worker)));
            }
            for (Future<?> one : work) {
                await(one);
            }
        } finally {
            goesOn.set(false);
            threads.shutdown();
            awaitEnd(threads);
        }
    }

    private void begin(Worker worker) {
        try {
            worker.begin();
        } catch (SQLException e) {
            throw CannotReachDatabase.of(address, e);
        }
    }

    private void lend(Worker worker) {
        int tries = 0;
        while (goesOn.get()) {
            try {
                worker.work(goesOn::get);
            } catch (SQLException e) {
                tries++;
                if (tries == TRIES) {
                    throw CannotReachDatabase.of(address, e);
                }
                pause();
            } catch (RuntimeException | Error e) {
                goesOn.set(false);
                throw e;
            }
        }
    }

    /** Parts that are begun are brought to their end, before the connections are closed. */
    private static void awaitEnd(ExecutorService threads) {
        try {
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Future<?> hands) {
        try {
            hands.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to stop once the parts that it has are done; says whether it was at work. */
    boolean stop() {
        return goesOn.getAndSet(false);
    }

    @Override
    public void close() {
        hands.close();
        context.close();
    }
}
