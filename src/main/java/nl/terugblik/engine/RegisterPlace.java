package nl.terugblik.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.cli.DatabaseAddress;
import nl.terugblik.files.PrivateFiles;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where a register lies: in a file below the work folder, or in a database of PostgreSQL. */
final class RegisterPlace {

    private RegisterPlace() {}

    /** What Spring Boot must know to connect. */
    static Map<String, Object> properties(Path work, Optional<DatabaseAddress> database) {
        return database.map(RegisterPlace::postgres)
                .orElseGet(() -> h2(PrivateFiles.folder(work.resolve("register"))
                        .toAbsolutePath()
                        .resolve("register")));
    }

    /** Whether a register was made there; nothing is. */
    static boolean isInUse(Path work, Optional<DatabaseAddress> database) {
        return database.map(PostgresHold::holdsRegister)
                .orElseGet(() -> Files.exists(work.resolve("register").resolve("register.mv.db")));
    }

    /**
     * A register to look into, where there is one: nothing is made, and nothing can be changed.
     *
     * @throws EmptiedRegister where its file holds nothing, which no database opens to read
     */
    static Optional<DataSource> toRead(Path work, Optional<DatabaseAddress> database) {
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

    private static Map<String, Object> postgres(DatabaseAddress database) {
        Map<String, Object> properties = Map.of("spring.datasource.url", PostgresHold.url(database));
        return database.password()
                .map(password -> Map.<String, Object>of(
                        "spring.datasource.url", PostgresHold.url(database), "spring.datasource.password", password))
                .orElse(properties);
    }

    /**
     * A file of H2 that writes no trace file, because traces quote values, and hands every commit to the system at once:
     * a step removes what the steps before it left (spools, parts of the dataset), so a killed process must not take back
     * what they had committed.
     */
    private static Map<String, Object> h2(Path file) {
        return Map.of(
                "spring.datasource.url",
                "jdbc:h2:file:" + file
                        + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE",
                "spring.datasource.username",
                "sa");
    }
}
