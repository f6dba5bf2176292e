package nl.terugblik.spread;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.terugblik.batch.CannotMakePart;
import nl.terugblik.batch.PartMaker;
import nl.terugblik.spread.queue.CannotUseQueue;
import nl.terugblik.spread.queue.PartQueue;
import nl.terugblik.spread.queue.Place;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One pair of hands: takes a part that waits, carries it out and takes the next. What it took stays its own as long as a connection of its
 * own does; where that ends, by itself or because the database has heard nothing of it for as long as a lease, the part waits again.
 */
public final class Worker {

    private static final long SHORT_PAUSE_MILLIS = 50;
    private static final long LONG_PAUSE_MILLIS = 800;

    /** For a lease a queue is tried again that is not there. */
    private static final long BETWEEN_TRIES_MILLIS = 1000;

    private final PartQueue queue;
    private final DataSource taking;
    private final Lease lease;
    private final Delivery delivery;

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
        int tries = 0;
        while (goesOn.getAsBoolean()) {
            try (Connection connection = taking.getConnection();
                    Place place = queue.place(connection)) {
                tries = 0;
                take(connection, place, goesOn);
            } catch (LostPart e) {
                pause(LONG_PAUSE_MILLIS, goesOn); // its session has ended, and with it its hold on the part
            } catch (CannotUseQueue e) {
                tries++;
                if (tries * BETWEEN_TRIES_MILLIS >= lease.length().toMillis() || !e.mayPass()) {
                    throw e;
                }
                pause(BETWEEN_TRIES_MILLIS, goesOn);
            }
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
}
