package nl.terugblik.spread;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.ChannelMessageStorePreparedStatementSetter;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.integration.store.MessageGroupQueue;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.messaging.Message;
import org.springframework.messaging.PollableChannel;
import org.springframework.messaging.support.GenericMessage;

/**
 * Requests for parts that wait in the register's PostgreSQL, first come first served. A message is the name of a step and the number
 * of a part in the job repository, as two lines of text: nothing that is read back can be anything else.
 */
final class PartQueue {

    /** Begins the name of the table. */
    private static final String TABLES = "BATCH_PART_";

    private static final int CONTENT = 6;

    private PartQueue() {}

    /**
     * The channel for one study.
     *
     * @param database where it waits; what is taken within a transaction comes back where that fails
     * @param group what the machines that take from it have in common
     */
    static PollableChannel of(DataSource database, String group) {
        JdbcChannelMessageStore store = new JdbcChannelMessageStore(database);
        store.setTablePrefix(TABLES);
        store.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
        store.setPreparedStatementSetter(new AsText());
        store.setMessageRowMapper(new FromText());
        store.afterPropertiesSet();
        return new QueueChannel(new MessageGroupQueue(store, group));
    }

    private static final class AsText extends ChannelMessageStorePreparedStatementSetter {

        @Override
        public void setValues(
                PreparedStatement statement, Message<?> message, Object group, String region, boolean priorities)
                throws SQLException {
            super.setValues(statement, message, group, region, priorities);
            StepExecutionRequest request = (StepExecutionRequest) message.getPayload();
            String text = request.getStepName() + "\n" + request.getStepExecutionId();
            statement.setBytes(CONTENT, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class FromText implements RowMapper<Message<?>> {

        @Override
        public Message<?> mapRow(ResultSet row, int number) throws SQLException {
            String[] lines = new String(row.getBytes("MESSAGE_CONTENT"), StandardCharsets.UTF_8).split("\n");
            return new GenericMessage<>(new StepExecutionRequest(lines[0], Long.parseLong(lines[1])));
        }
    }
}
