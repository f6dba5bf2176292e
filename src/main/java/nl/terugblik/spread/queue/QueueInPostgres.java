package nl.terugblik.spread.queue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.ChannelMessageStorePreparedStatementSetter;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.integration.store.MessageGroupQueue;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.messaging.Message;
import org.springframework.messaging.PollableChannel;
import org.springframework.messaging.support.GenericMessage;

/**
 * The queue in the register's own PostgreSQL: a row a request, which stays locked in the transaction in which it was taken and is gone
 * when that is committed.
 */
public final class QueueInPostgres implements PartQueue {

    /** Begins the name of the table. */
    private static final String TABLES = "BATCH_PART_";

    private static final int CONTENT = 6;

    private final PollableChannel channel;
    private final String group;

    /**
     * The queue for one study, or for intakes.
     *
     * @param group what the machines that take from it have in common
     */
    public QueueInPostgres(DataSource register, String group) {
        this.channel = channel(register, group);
        this.group = group;
    }

    private static PollableChannel channel(DataSource database, String group) {
        JdbcChannelMessageStore store = new JdbcChannelMessageStore(database);
        store.setTablePrefix(TABLES);
        store.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
        store.setPreparedStatementSetter(new AsText());
        store.setMessageRowMapper(new FromText());
        store.afterPropertiesSet();
        return new QueueChannel(new MessageGroupQueue(store, group));
    }

    /** Whoever took the register alone has emptied it. */
    @Override
    public void prepare() {}

    @Override
    public void add(List<StepExecutionRequest> requests) {
        requests.forEach(request -> channel.send(new GenericMessage<>(request)));
    }

    /** Nothing gets lost here that the register keeps, so that it need not be asked. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Place place(Connection own) {
        PollableChannel within = channel(new SingleConnectionDataSource(own, true), group);
        return new Place() {
            @Override
            public Optional<StepExecutionRequest> take() {
                return Optional.ofNullable(within.receive(0))
                        .map(message -> (StepExecutionRequest) message.getPayload());
            }

            @Override
            public void passOn(StepExecutionRequest request) {
                within.send(new GenericMessage<>(request));
            }

            /** The end of the transaction has settled it. */
            @Override
            public void settle() {}

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {}

    private static final class AsText extends ChannelMessageStorePreparedStatementSetter {

        @Override
        public void setValues(
                PreparedStatement statement, Message<?> message, Object group, String region, boolean priorities)
                throws SQLException {
            super.setValues(statement, message, group, region, priorities);
            statement.setBytes(CONTENT, RequestText.of((StepExecutionRequest) message.getPayload()));
        }
    }

    private static final class FromText implements RowMapper<Message<?>> {

        @Override
        public Message<?> mapRow(ResultSet row, int number) throws SQLException {
            return RequestText.read(row.getBytes("MESSAGE_CONTENT"))
                    .map(GenericMessage::new)
                    .orElseThrow(() -> new IllegalStateException("no request for a part waits here"));
        }
    }
}
