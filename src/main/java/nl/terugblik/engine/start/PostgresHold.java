package nl.terugblik.engine.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import nl.terugblik.cli.exit.RegisterHeld;
import nl.terugblik.cli.work.DatabaseAddress;

/**
 * The hold on a register in PostgreSQL: an advisory lock of a connection of its own, so that it holds for every machine,
 * and ends with the process that has it.
 */
public final class PostgresHold implements AutoCloseable {

    /** The same in every database and version; locks of different databases do not meet. */
    private static final long LOCK = 0x7465727567626c6bL; // "terugblk"

    /** After so much silence a machine is given up. */
    static final Duration LOST = Duration.ofSeconds(60);

    private final Connection connection;

    private PostgresHold(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the hold.
     *
     * @throws RegisterHeld when another run has it
     * @throws CannotReachDatabase when there is no way in
     */
    public static PostgresHold take(DatabaseAddress database) {
        try {
            Connection connection = connect(database);
            if (!isTaken(connection)) {
                connection.close();
                throw RegisterHeld.inDatabase(database.place());
            }
            return new PostgresHold(connection);
        } catch (SQLException e) {
            throw new CannotReachDatabase(database, e);
        }
    }

    /**
     * Whether a database holds a register.
     *
     * @throws CannotReachDatabase when there is no way in
     */
    static boolean holdsRegister(DatabaseAddress database) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from information_schema.tables"
                        + " where table_schema = current_schema() and table_name = 'register_key'")) {
            return row.next() && row.getInt(1) > 0;
        } catch (SQLException e) {
            throw new CannotReachDatabase(database, e);
        }
    }

    static Connection connect(DatabaseAddress database) throws SQLException {
        Connection connection = DriverManager.getConnection(url(database), properties(database));
        try (Statement statement = connection.createStatement()) {
            statement.execute(lostAfter(LOST));
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Lets the server end a session whose machine lost its power or its network, and give back what it holds: by itself it
     * would ask after two hours.
     *
     * @param silence for how long it hears nothing of the machine
     */
    static String lostAfter(Duration silence) {
        long seconds = Math.max(1, silence.toSeconds() / 4);
        return "set tcp_keepalives_idle = " + seconds + "; set tcp_keepalives_interval = " + seconds
                + "; set tcp_keepalives_count = 3; set tcp_user_timeout = " + silence.toMillis();
    }

    /**
     * The address as we use it: rows of a batch travel together, and what the server says of an error, which may quote
     * keys and values, stays out of messages. What comes last in a URL counts.
     */
    public static String url(DatabaseAddress database) {
        return database.url() + (database.url().contains("?") ? "&" : "?")
                + "reWriteBatchedInserts=true&logServerErrorDetail=false&ApplicationName=terugblik";
    }

    /** What goes with the address. */
    static Properties properties(DatabaseAddress database) {
        Properties properties = new Properties();
        properties.setProperty("tcpKeepAlive", "true");
        database.password().ifPresent(password -> properties.setProperty("password", password));
        return properties;
    }

    private static boolean isTaken(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void close() {
        giveBack();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the hold on the register could not be given back", e);
        }
    }

    /** The server ends a session after the client has gone on; the next command would find the register held until then. */
    private void giveBack() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException e) {
            // a session that ended has given it back
        }
    }
}
