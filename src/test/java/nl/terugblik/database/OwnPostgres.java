package nl.terugblik.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The PostgreSQL of this test run, started once and ended with it. PostgreSQL does not run as root: there it runs in a
 * user namespace of its own, where the system allows one.
 */
final class OwnPostgres {

    private static final String OWNER = "postgres";
    private static final int MOST_CONNECTIONS = 8;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Optional<EmbeddedPostgres> SERVER;
    private static final String REASON;

    static {
        TestDatabase.hush("io.zonky");
        TestDatabase.hush("com.zaxxer.hikari");
        @Nullable EmbeddedPostgres server = null;
        String reason = "";
        try {
            server = EmbeddedPostgres.builder()
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException | RuntimeException e) {
            reason = "PostgreSQL cannot be started here (" + e + "); as root it needs user namespaces (unshare -U),"
                    + " else run the build as an ordinary user";
        }
        SERVER = Optional.ofNullable(server);
        REASON = reason;
    }

    private OwnPostgres() {}

    /** Why there is none, where there is none. */
    static Optional<String> whyNot() {
        return SERVER.isPresent() ? Optional.empty() : Optional.of(REASON);
    }

    static String version() {
        return String.valueOf(admin().queryForObject("show server_version", String.class));
    }

    /** A new database with what another holds; {@code template1} holds nothing. */
    static String create(String template) {
        String name = "register_" + COUNT.incrementAndGet();
        // what a job that was cut off left connected would stand in the way
        cut(template);
        // to copy files is quicker than to log them, where the files are small and nothing is flushed
        admin().execute("create database " + name + " template " + template + " strategy file_copy");
        return name;
    }

    /** A pool on a database: to connect anew for every statement takes longer than the statement. */
    static HikariDataSource open(String name) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url(name));
        pool.setMaximumPoolSize(MOST_CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setPoolName(name);
        return pool;
    }

    static String url(String name) {
        return "jdbc:postgresql://localhost:" + SERVER.orElseThrow().getPort() + "/" + name + "?user=" + OWNER;
    }

    /** Makes a user who owns nothing and whom the server asks for a password, as it asks nobody else here. */
    static void makeUser(String name, String password) {
        admin().execute("create role " + name + " login password '" + password + "'");
        Path access = Path.of(String.valueOf(admin().queryForObject("show hba_file", String.class)));
        try {
            Files.writeString(access, "host all " + name + " all scram-sha-256\n" + Files.readString(access));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        admin().execute("select pg_reload_conf()");
    }

    /** Where a database lies on disk, once all that it holds is written there. */
    static Path files(String name) {
        admin().execute("checkpoint");
        return Path.of(String.valueOf(admin().queryForObject(
                        "select current_setting('data_directory') || '/base/' || oid from pg_database where datname = ?",
                        String.class,
                        name)));
    }

    /** Cuts all connections to a database. */
    static void cut(String name) {
        admin().queryForList("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", name);
    }

    private static JdbcTemplate admin() {
        return new JdbcTemplate(SERVER.orElseThrow().getPostgresDatabase());
    }
}
