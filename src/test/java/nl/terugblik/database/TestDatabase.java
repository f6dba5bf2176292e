package nl.terugblik.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database for tests: of H2 in memory, or of the PostgreSQL that this test run started. */
public final class TestDatabase {

    private static final String NOTHING = "template1";

    private final DataSource source;

    private TestDatabase(DataSource source) {
        this.source = source;
    }

    /** Whether this test run is on PostgreSQL. */
    public static boolean isPostgres() {
        return System.getProperty("terugblik.test.database", "h2").equals("postgresql");
    }

    /** A new database with the tables that the migrations make. */
    public static TestDatabase migrated() {
        return Migrated.SNAPSHOT.copy();
    }

    /** Migrated once, for migrating takes longer than copying. */
    private static final class Migrated {
        private static final Snapshot SNAPSHOT = migrate();

        private static Snapshot migrate() {
            hush("org.flywaydb");
            TestDatabase database =
                    isPostgres() ? new TestDatabase(OwnPostgres.open(OwnPostgres.create(NOTHING))) : inMemory();
            Flyway.configure().dataSource(database.source).load().migrate();
            return database.snapshot();
        }
    }

    /** The address of a new, empty database of PostgreSQL. */
    public static String emptyPostgres() {
        return OwnPostgres.url(OwnPostgres.create(NOTHING));
    }

    /** Makes a user of PostgreSQL who owns nothing and needs a password. */
    public static void makeUserOfPostgres(String name, String password) {
        OwnPostgres.makeUser(name, password);
    }

    /** The folder in which PostgreSQL keeps the database at an address, with all that it holds written to it. */
    public static Path filesOfPostgres(String url) {
        return OwnPostgres.files(name(url));
    }

    private static String name(String url) {
        return url.replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    }

    /** Cuts all connections to the database at an address of PostgreSQL. */
    static void cut(String url) {
        OwnPostgres.cut(name(url));
    }

    public DataSource source() {
        return source;
    }

    /** Lets go of its connections, and of its memory where it is there. */
    public void close() {
        if (source instanceof HikariDataSource postgres) {
            postgres.close();
        } else {
            new JdbcTemplate(source).execute("set db_close_delay 0");
        }
    }

    /** What it holds now. Nothing may be connected to it. */
    public Snapshot snapshot() {
        if (source instanceof HikariDataSource postgres) {
            if (postgres.isRunning()) {
                postgres.getHikariPoolMXBean().softEvictConnections();
            }
            return new Snapshot(OwnPostgres.create(postgres.getPoolName()), List.of());
        }
        return new Snapshot("", new JdbcTemplate(source).queryForList("script", String.class));
    }

    /** What a database held at some moment. */
    public record Snapshot(String template, List<String> statements) {

        /** A new database that holds it. */
        public TestDatabase copy() {
            if (isPostgres()) {
                return new TestDatabase(OwnPostgres.open(OwnPostgres.create(template)));
            }
            TestDatabase copy = inMemory();
            new JdbcTemplate(copy.source).batchUpdate(statements.toArray(String[]::new));
            return copy;
        }
    }

    /** Every cell of every table that the migrations made, as text; of bytes, each as a character. */
    public static String contents(DataSource source) {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        StringBuilder text = new StringBuilder();
        for (String table : jdbc.queryForList(
                "select table_name from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_name <> 'flyway_schema_history'",
                String.class)) {
            jdbc.queryForList("select * from " + table)
                    .forEach(row -> row.values()
                            .forEach(cell -> text.append(
                                            cell instanceof byte[] bytes
                                                    ? new String(bytes, StandardCharsets.ISO_8859_1)
                                                    : String.valueOf(cell))
                                    .append('\n')));
        }
        return text.toString();
    }

    /** Lets a library say only what is wrong; the engine sets its own logging. */
    static void hush(String logger) {
        if (LoggerFactory.getLogger(logger) instanceof Logger own) {
            own.setLevel(Level.WARN);
        }
    }

    private static TestDatabase inMemory() {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return new TestDatabase(memory);
    }
}
