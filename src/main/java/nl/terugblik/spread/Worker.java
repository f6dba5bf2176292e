package nl.terugblik.spread;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.terugblik.batch.CannotMakePart;
import nl.terugblik.batch.PartMaker;
import nl.terugblik.spread.queue.CannotUseQueue;
import nl.terugblik.spread.queue.PartQueue;
import nl.terugblik.spread.queue.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One pair of hands: takes a part that waits, carries it out and takes the next. What it took stays its own as long as a connection of its
 * own does; where that ends, by itself or because the database has heard nothing of it for as long as a lease, the part waits again. The
 * connection is kept from one time of work to the next: to make one costs handshakes. Not for use by several threads at once.
 */
public final class Worker implements AutoCloseable {

    private static final long SHORT_PAUSE_MILLIS = 50;
    private static final long LONG_PAUSE_MILLIS = 800;

    /** For a lease a queue is tried again that is not there. */
    private static final long BETWEEN_TRIES_MILLIS = 1000;

    private final PartQueue queue;
    private final DataSource taking;
    private final Lease lease;
    private final Delivery delivery;
    private @Nullable Kept kept;

    /**
     * Hands for the parts of one study.
     *
     * @param name what the worker is called in the job repository
     * @param queue where parts wait
     * @param register the register
     * @param taking makes a connection for what is taken, of which the database ends a session that is silent for a lease
     * @param lease keeps such a connection from being silent
     * @param maker makes the parts
     * @param told says of a failure what may be told
     */
    public Worker(
            String name,
            PartQueue queue,
            DataSource register,
            DataSource taking,
            Lease lease,
            JobRepository repository,
            TransactionTemplate transactions,
            PartMaker maker,
            Function<Throwable, Told> told) {
        this.queue = queue;
        this.taking = taking;
        this.lease = lease;
        this.delivery = new Delivery(name, repository, transactions, new Deliveries(register), maker, told);
    }

    /**
     * Works as long as it is asked to.
     *
     * @throws nl.terugblik.batch.CannotMakePart when this machine cannot make a part, which then waits for another
     * @throws SQLException when the database cannot be reached
     * @throws CannotUseQueue when the queue cannot be used, and was not there again within a lease
     */
    public void work(BooleanSupplier goesOn) throws SQLException {
        OptionalLong since = OptionalLong.empty();
        while (goesOn.getAsBoolean()) {
            try {
                Kept own = kept();
                since = OptionalLong.empty();
                take(own.connection(), own.place(), goesOn);
            } catch (LostPart e) {
                close();
                pause(LONG_PAUSE_MILLIS, goesOn); // its session has ended, and with it its hold on the part
            } catch (CannotUseQueue e) {
                close();
                long now = System.nanoTime();
                since = OptionalLong.of(since.orElse(now));
                if (now - since.orElseThrow() >= lease.length().toNanos() || !e.mayPass()) {
                    throw e;
                }
                pause(BETWEEN_TRIES_MILLIS, goesOn);
            } catch (RuntimeException | Error e) {
                close();
                throw e;
            }
        }
    }

    /**
     * Makes its connection, which says that it is there.
     *
     * @throws SQLException when the database cannot be reached
     */
    public void begin() throws SQLException {
        kept();
    }

    private Kept kept() throws SQLException {
        Kept known = kept;
        if (known == null) {
            known = Kept.of(taking.getConnection(), queue);
            kept = known;
        }
        return known;
    }

    /** Lets go of its connection; whoever works on makes another. */
    @Override
    public void close() {
        Kept known = kept;
        kept = null;
        if (known != null) {
            known.close();
        }
    }

    private void take(Connection connection, Place place, BooleanSupplier goesOn) {
        TransactionTemplate own =
                new TransactionTemplate(transactions(new SingleConnectionDataSource(connection, true)));
        long pause = SHORT_PAUSE_MILLIS;
        while (goesOn.getAsBoolean()) {
            boolean did = LostPart.unless(() -> Boolean.TRUE.equals(own.execute(status -> take(connection, place))));
            place.settle();
            if (did) {
                pause = SHORT_PAUSE_MILLIS;
            } else {
                pause(pause, goesOn);
                pause = Math.min(2 * pause, LONG_PAUSE_MILLIS);
            }
        }
    }

    /** Whether it took a part and carried it out; what is for larger machines goes back, behind all that waits. */
    private boolean take(Connection connection, Place place) {
        Optional<StepExecutionRequest> request = place.take();
        if (request.isEmpty()) {
            return false;
        }
        try {
            lease.keep(connection, () -> delivery.carryOut(request.get()));
            return true;
        } catch (CannotMakePart e) {
            if (!e.isForLargerMachines()) {
                throw e;
            }
            place.passOn(request.get());
            return false;
        }
    }

    /** The part has transactions of its own, in the register, within this one. */
    private static JdbcTransactionManager transactions(DataSource own) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(own);
        transactions.setTransactionSynchronization(AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER);
        return transactions;
    }

    private static void pause(long millis, BooleanSupplier goesOn) {
        try {
            for (long slept = 0; slept < millis && goesOn.getAsBoolean(); slept += SHORT_PAUSE_MILLIS) {
                Thread.sleep(SHORT_PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LostPart(e);
        }
    }

    /** Its connection, and its place at the queue. */
    private record Kept(Connection connection, Place place) implements AutoCloseable {

        static Kept of(Connection connection, PartQueue queue) {
            try {
                return new Kept(connection, queue.place(connection));
            } catch (RuntimeException e) {
                close(connection);
                throw e;
            }
        }

        @Override
        public void close() {
            try (place) {
                close(connection);
            }
        }

        private static void close(Connection connection) {
            try {
                connection.close();
            } catch (SQLException e) {
                // has ended with its session
            }
        }
    }
}
