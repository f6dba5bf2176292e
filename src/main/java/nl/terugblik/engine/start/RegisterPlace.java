package nl.terugblik.engine.start;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.files.PrivateFiles;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where a register lies: in a file below the work folder, or in a database of PostgreSQL. */
public final class RegisterPlace {

    private static final String DEAF = "socketTimeout";
    private static final int LEASES = 4;

    private RegisterPlace() {}

    /** The connections to a register; none is made yet. */
    public static HikariDataSource connections(Path work, Optional<DatabaseAddress> database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(1);
        database.ifPresentOrElse(
                address -> {
                    pool.setDriverClassName("org.postgresql.Driver");
                    pool.setJdbcUrl(PostgresHold.url(address));
                    pool.setConnectionInitSql(PostgresHold.lostAfter(PostgresHold.LOST));
                    address.password().ifPresent(pool::setPassword);
                },
                () -> {
                    pool.setDriverClassName("org.h2.Driver");
                    pool.setJdbcUrl(h2(PrivateFiles.folder(work.resolve("register"))
                            .toAbsolutePath()
                            .resolve("register")));
                    pool.setUsername("sa");
                    pool.setPassword("");
                });
        return pool;
    }

    /**
     * The connections of a worker to a register in PostgreSQL, whose sessions the database ends that stay silent within a transaction:
     * what a worker holds that was stopped or cut off would else be held for ever.
     *
     * @param silence how long they may
     */
    public static HikariDataSource ofWorker(Path work, DatabaseAddress address, Duration silence) {
        HikariDataSource pool = connections(work, Optional.of(address));
        pool.setConnectionInitSql(ending(silence));
        pool.addDataSourceProperty(DEAF, deafAfter(silence));
        return pool;
    }

    /** Connections of their own, made anew each time, for what a worker takes: sessions that the database ends likewise. */
    public static DataSource forTaking(DatabaseAddress address, Duration silence) {
        Properties own = PostgresHold.properties(address);
        own.setProperty(DEAF, deafAfter(silence));
        return new DriverManagerDataSource(PostgresHold.url(address), own) {
            @Override
            protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
                Connection connection = super.getConnectionFromDriver(properties);
                try (Statement statement = connection.createStatement()) {
                    statement.execute(ending(silence));
                    return connection;
                } catch (SQLException e) {
                    connection.close();
                    throw e;
                }
            }
        };
    }

    /** A process that was stopped is silent; of a machine that lost its power or its network the connection is, too. */
    private static String ending(Duration silence) {
        return "set idle_in_transaction_session_timeout = " + silence.toMillis() + "; "
                + PostgresHold.lostAfter(silence);
    }

    /** After how many seconds a worker gives up to wait for an answer: that its session has ended may never have reached it. */
    private static String deafAfter(Duration silence) {
        return String.valueOf(Math.max(1, LEASES * silence.toSeconds()));
    }

    /** Whether a register was made there; nothing is. */
    public static boolean isInUse(Path work, Optional<DatabaseAddress> database) {
        return database.map(PostgresHold::holdsRegister)
                .orElseGet(() -> Files.exists(work.resolve("register").resolve("register.mv.db")));
    }

    /**
     * A register to look into, where there is one: nothing is made, and nothing can be changed.
     *
     * @throws EmptiedRegister where its file holds nothing, which no database opens to read
     */
    public static Optional<DataSource> toRead(Path work, Optional<DatabaseAddress> database) {
        if (database.isPresent()) {
            return Optional.of(new DriverManagerDataSource(
                    PostgresHold.url(database.get()) + "&readOnly=true", PostgresHold.properties(database.get())));
        }
        Path file = work.resolve("register").resolve("register").toAbsolutePath();
        Path content = file.resolveSibling("register.mv.db");
        if (Files.isRegularFile(content) && content.toFile().length() == 0) {
            throw new EmptiedRegister();
        }
        return Files.exists(content)
                ? Optional.of(new DriverManagerDataSource(
                        "jdbc:h2:file:" + file + ";ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0",
                        "sa",
                        ""))
                : Optional.empty();
    }

    /**
     * A file of H2 that writes no trace file, because traces quote values, and hands every commit to the system at once:
     * a step removes what the steps before it left (spools, parts of the dataset), so a killed process must not take back
     * what they had committed. The statements of a job are few and come often, and are parsed once a connection. Nothing is
     * won back when it is closed: that is done as a whole, and seldom (WastedSpace).
     */
    private static String h2(Path file) {
        return "jdbc:h2:file:" + file
                + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;QUERY_CACHE_SIZE=64;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0"
                + ";DB_CLOSE_ON_EXIT=FALSE";
    }
}
