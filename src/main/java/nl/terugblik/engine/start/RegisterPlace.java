package nl.terugblik.engine.start;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.files.PrivateFiles;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where a register lies: in a file below the work folder, or in a database of PostgreSQL. */
public final class RegisterPlace {

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
     * what they had committed. The statements of a job are few and come often, and are parsed once a connection.
     */
    private static String h2(Path file) {
        return "jdbc:h2:file:" + file
                + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=64;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE";
    }
}
