package nl.terugblik.engine.start;

import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.impl.ForgivingExceptionHandler;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.sql.DataSource;
import nl.terugblik.cli.exit.UnusableAddress;
import nl.terugblik.cli.work.QueueAddress;
import nl.terugblik.spread.queue.PartQueue;
import nl.terugblik.spread.queue.QueueInPostgres;
import nl.terugblik.spread.queue.QueueInRabbit;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** Where requests for parts wait: in the register's own database, or with a broker of RabbitMQ. */
public final class QueuePlace {

    /** A broker gives a client up that missed two beats, and looks once a beat: within three quarters of a lease. */
    private static final int BEATS_A_LEASE = 4;

    private static final int ANSWER_MILLIS = 10_000;

    private QueuePlace() {}

    /**
     * The queue of a group; no connection is made yet.
     *
     * @param address of the broker, where there is one
     * @param group what the machines that take from it have in common
     * @param lease after how long a silence what a machine took is given to another
     */
    public static PartQueue of(Optional<QueueAddress> address, DataSource register, String group, Duration lease) {
        return address.<PartQueue>map(
                        broker -> new QueueInRabbit(connections(broker, lease), broker.place(), register, group))
                .orElseGet(() -> new QueueInPostgres(register, group));
    }

    private static ConnectionFactory connections(QueueAddress address, Duration lease) {
        ConnectionFactory broker = new ConnectionFactory();
        broker.setHost(address.host());
        broker.setPort(address.port());
        broker.setVirtualHost(address.virtualHost());
        broker.setUsername(address.user());
        broker.setPassword(address.password());
        broker.setRequestedHeartbeat((int) Math.max(1, lease.toSeconds() / BEATS_A_LEASE));
        broker.setAutomaticRecoveryEnabled(false); // what was taken before is another's after
        broker.setConnectionTimeout(ANSWER_MILLIS);
        broker.setHandshakeTimeout(ANSWER_MILLIS);
        broker.setChannelRpcTimeout(ANSWER_MILLIS);
        broker.setExceptionHandler(new ForgivingExceptionHandler() {
            /** Whoever uses a connection that has ended meets with that. */
            @Override
            protected void log(String message, Throwable failure) {}
        });
        broker.setThreadFactory(work -> {
            Thread thread = new Thread(work, "queue");
            thread.setDaemon(true);
            return thread;
        });
        if (address.isSealed()) {
            broker.useSslProtocol(trusting(address));
            broker.enableHostnameVerification();
        }
        return broker;
    }

    private static SSLContext trusting(QueueAddress address) {
        try {
            return address.authority().isPresent()
                    ? SslBundle.of(new PemSslStoreBundle(
                                    null,
                                    PemSslStoreDetails.forCertificate(
                                            address.authority().get().toUri().toString())))
                            .createSslContext()
                    : SSLContext.getDefault();
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new UnusableAddress("TERUGBLIK_QUEUE_CA names a file that holds no certificates in PEM.");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has what TLS needs", e);
        }
    }
}
