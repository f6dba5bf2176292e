package nl.terugblik.spread.queue;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The queue in RabbitMQ: a message a request, kept on the broker's disk, which its taker acknowledges when the part is done and entered,
 * and which comes back when the taker's connection ends or its heart no longer beats.
 *
 * <p>A message may come twice, or late, or after its part was given up: whether a part is still wanted, who is at work on it and who may
 * enter what, the register says. So may one get lost, with the broker's disk: whoever waits for the parts asks from time to time, and lets them wait again.
 */
public final class QueueInRabbit implements PartQueue {

    /** A queue that nobody looks into for so long takes itself away; whoever waits for parts looks into it. */
    private static final Duration UNUSED = Duration.ofHours(1);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConnectionFactory broker;
    private final String place;
    private final String name;
    private @Nullable Connection connection;

    /**
     * The queue for one study, or for intakes, of one register.
     *
     * @param broker makes connections to the broker, which do not mend themselves
     * @param place where that is, as sentences may name it
     * @param group what the machines that take from it have in common
     */
    public QueueInRabbit(ConnectionFactory broker, String place, DataSource register, String group) {
        this.broker = broker;
        this.place = place;
        this.name = name(JdbcClient.create(register), group);
    }

    /** Parts are known by numbers of their database, of which others at the same broker have the same. */
    private static String name(JdbcClient register, String group) {
        String database = register.sql("select system_identifier || ' ' || oid || ' ' || current_schema()"
                        + " from pg_control_system(), pg_database where datname = current_database()")
                .query(String.class)
                .single();
        UUID mark = UUID.nameUUIDFromBytes((group + "\n" + database).getBytes(StandardCharsets.UTF_8));
        return "terugblik." + mark;
    }

    /** What it is called at the broker. */
    String name() {
        return name;
    }

    @Override
    public void prepare() {
        withChannel(channel -> channel.queuePurge(name));
    }

    @Override
    public void add(List<StepExecutionRequest> requests) {
        if (requests.isEmpty()) {
            return;
        }
        withChannel(channel -> {
            channel.confirmSelect();
            for (StepExecutionRequest request : requests) {
                publish(channel, request);
            }
            return confirmed(channel);
        });
    }

    private void publish(Channel channel, StepExecutionRequest request) throws IOException {
        channel.basicPublish("", name, MessageProperties.MINIMAL_PERSISTENT_BASIC, RequestText.of(request));
    }

    private static boolean confirmed(Channel channel) throws IOException, TimeoutException {
        try {
            channel.waitForConfirmsOrDie(PATIENCE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public boolean isEmpty() {
        return withChannel(channel -> declared(channel).getMessageCount() == 0);
    }

    /** Also makes it known that the queue is in use. */
    private AMQP.Queue.DeclareOk declared(Channel channel) throws IOException {
        return channel.queueDeclare(name, true, false, false, Map.of("x-expires", UNUSED.toMillis()));
    }

    private interface Talk<T> {
        T with(Channel channel) throws IOException, TimeoutException;
    }

    private <T> T withChannel(Talk<T> talk) {
        return asked(() -> {
            Channel channel = channel();
            try {
                return talk.with(channel);
            } finally {
                leave(channel);
            }
        });
    }

    private static void leave(Channel channel) {
        try {
            channel.abort();
        } catch (IOException e) {
            // it has ended by itself
        }
    }

    private interface Question<T> {
        T ask() throws IOException, TimeoutException;
    }

    private <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException | TimeoutException | ShutdownSignalException e) {
            throw new CannotUseQueue(place, Fault.of(e), e);
        }
    }

    /** A channel of its own, over the connection that all of this process share, on which the queue is there. */
    private synchronized Channel channel() throws IOException, TimeoutException {
        Connection open = connection;
        if (open == null || !open.isOpen()) {
            open = broker.newConnection("terugblik");
            connection = open;
        }
        Channel channel = open.createChannel();
        declared(channel);
        return channel;
    }

    @Override
    public Place place(java.sql.Connection own) {
        return asked(() -> new Seat(channel(), own));
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            connection.abort((int) PATIENCE.toMillis());
        }
    }

    /** A channel, and what was taken through it. */
    private final class Seat implements Place {

        private final Channel channel;
        private final JdbcClient register;
        private Optional<Long> taken = Optional.empty();

        Seat(Channel channel, java.sql.Connection own) {
            this.channel = channel;
            this.register = JdbcClient.create(new SingleConnectionDataSource(own, true));
        }

        /** What somebody else is at work on, whose connection to the broker failed and not that to the register, is left to them. */
        @Override
        public Optional<StepExecutionRequest> take() {
            Optional<StepExecutionRequest> request = asked(this::taken);
            if (request.isPresent() && !AtWork.begin(register, request.get().getStepExecutionId())) {
                passOn(request.get());
                return Optional.empty();
            }
            return request;
        }

        /** What is no request of ours is taken out of the queue, for others would choke on it likewise. */
        private Optional<StepExecutionRequest> taken() throws IOException {
            GetResponse message = channel.basicGet(name, false);
            if (message == null) {
                return Optional.empty();
            }
            long tag = message.getEnvelope().getDeliveryTag();
            Optional<StepExecutionRequest> request = RequestText.read(message.getBody());
            if (request.isEmpty()) {
                channel.basicReject(tag, false);
                return Optional.empty();
            }
            taken = Optional.of(tag);
            return request;
        }

        @Override
        public void passOn(StepExecutionRequest request) {
            add(List.of(request));
        }

        @Override
        public void settle() {
            asked(() -> {
                if (taken.isPresent()) {
                    channel.basicAck(taken.get(), false);
                }
                taken = Optional.empty();
                return true;
            });
        }

        @Override
        public void close() {
            leave(channel);
        }
    }
}
