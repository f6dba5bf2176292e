package nl.terugblik.spread;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.terugblik.batch.CannotMakePart;
import nl.terugblik.batch.PartMaker;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.messaging.Message;
import org.springframework.messaging.PollableChannel;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One pair of hands: takes a part that waits, carries it out and takes the next. What it took stays locked in a connection of its own;
 * where that ends, by itself or because the database has heard nothing of it for as long as a lease, the part waits again. The
 * connection is kept from one time of work to the next: to make one costs handshakes. Not for use by several threads at once.
 */
public final class Worker implements AutoCloseable {

    private static final long SHORT_PAUSE_MILLIS = 50;
    private static final long LONG_PAUSE_MILLIS = 800;

    private final String group;
    private final DataSource queues;
    private final Lease lease;
    private final Delivery delivery;
    private @Nullable Connection kept;

    /**
     * Hands for the parts of one study.
     *
     * @param name what the worker is called in the job repository
     * @param group what the machines that take each other's parts have in common
     * @param register the register
     * @param queues makes a connection for what is taken, of which the database ends a session that is silent for a lease
     * @param lease keeps such a connection from being silent
     * @param maker makes the parts
     * @param told says of a failure what may be told
     */
    public Worker(
            String name,
            String group,
            DataSource register,
            DataSource queues,
            Lease lease,
            JobRepository repository,
            TransactionTemplate transactions,
            PartMaker maker,
            Function<Throwable, Told> told) {
        this.group = group;
        this.queues = queues;
        this.lease = lease;
        this.delivery = new Delivery(name, repository, transactions, new Deliveries(register), maker, told);
    }

    /**
     * Works as long as it is asked to.
     *
     * @throws nl.terugblik.batch.CannotMakePart when this machine cannot make a part, which then waits for another
     * @throws SQLException when the database cannot be reached
     */
    public void work(BooleanSupplier goesOn) throws SQLException {
        while (goesOn.getAsBoolean()) {
            try {
                take(connection(), goesOn);
            } catch (LostPart e) {
                close();
                pause(LONG_PAUSE_MILLIS, goesOn); // its session has ended, and with it its hold on the part
            } catch (RuntimeException e) {
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
        connection();
    }

    private Connection connection() throws SQLException {
        Connection known = kept;
        if (known == null) {
            known = queues.getConnection();
            kept = known;
        }
        return known;
    }

    /** Lets go of its connection; whoever works on makes another. */
    @Override
    public void close() {
        Connection known = kept;
        kept = null;
        if (known != null) {
            try {
                known.close();
            } catch (SQLException e) {
                // has ended with its session
            }
        }
    }

    private void take(Connection connection, BooleanSupplier goesOn) {
        SingleConnectionDataSource own = new SingleConnectionDataSource(connection, true);
        PollableChannel queue = PartQueue.of(own, group);
        TransactionTemplate taking = new TransactionTemplate(transactions(own));
        long pause = SHORT_PAUSE_MILLIS;
        while (goesOn.getAsBoolean()) {
            boolean took =
                    LostPart.unless(() -> Boolean.TRUE.equals(taking.execute(status -> take(connection, queue))));
            if (took) {
                pause = SHORT_PAUSE_MILLIS;
            } else {
                pause(pause, goesOn);
                pause = Math.min(2 * pause, LONG_PAUSE_MILLIS);
            }
        }
    }

    /** Whether it took a part and carried it out; what is for larger machines goes back, behind all that waits. */
    private boolean take(Connection connection, PollableChannel queue) {
        Message<?> taken = queue.receive(0);
        if (taken == null) {
            return false;
        }
        StepExecutionRequest request = (StepExecutionRequest) taken.getPayload();
        try {
            lease.keep(connection, () -> delivery.carryOut(request));
            return true;
        } catch (CannotMakePart e) {
            if (!e.isForLargerMachines()) {
                throw e;
            }
            queue.send(new GenericMessage<>(request));
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
}
