package nl.terugblik.spread;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * That somebody waits for the parts of a group, as whoever hands them out finds it out: an advisory lock that every session shares in
 * which a worker takes parts, and that the server takes back with it.
 */
public final class Presence {

    private static final String LOCK = "hashtextextended('terugblik workers ' || ?, 0)";

    private Presence() {}

    /** The same sessions, each of which says so. */
    public static DataSource announced(DataSource sessions, String group) {
        return new DelegatingDataSource(sessions) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                try (PreparedStatement statement =
                        connection.prepareStatement("select pg_advisory_lock_shared(" + LOCK + ")")) {
                    statement.setString(1, group);
                    statement.execute();
                    return connection;
                } catch (SQLException e) {
                    connection.close();
                    throw e;
                }
            }
        };
    }

    /** Whether anyone waits for parts of a group, or is at work on one. */
    static boolean ofAnyone(DataSource register, String group) {
        return !JdbcClient.create(register)
                .sql("select pg_try_advisory_xact_lock(" + LOCK + ")") // for as long as the question takes
                .param(group)
                .query(Boolean.class)
                .single();
    }
}
