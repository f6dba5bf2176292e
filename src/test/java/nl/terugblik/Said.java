package nl.terugblik;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.terugblik.cli.Program;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.engine.BootEngine;
import nl.terugblik.logbook.Caller;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What the whole program, engine and all, answered in this process.
 *
 * @param exit the exit code
 * @param out what it printed as results
 * @param err what else it printed
 */
public record Said(int exit, String out, String err) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private static final Map<String, String> DATABASES = new ConcurrentHashMap<>();

    /** Asks the program something, without a terminal, at a moment that does not pass. */
    public static Said by(String... arguments) {
        return at(CLOCK, arguments);
    }

    /** Asks it where no database is named, whatever the test run is on. */
    static Said withoutDatabase(String... arguments) {
        return at(CLOCK, Map.of(), arguments);
    }

    /** Asks it with these variables in its environment. */
    static Said with(Map<String, String> environment, String... arguments) {
        return at(CLOCK, environment, arguments);
    }

    /** Asks it at another moment. */
    static Said at(Clock clock, String... arguments) {
        return at(clock, databaseOf(arguments), arguments);
    }

    private static Said at(Clock clock, Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Program program = new Program(
                () -> new BootEngine(clock),
                Terugblik.failures(),
                environment,
                false,
                () -> 0L,
                clock,
                new Caller("tester", 1),
                new PrintWriter(out),
                new PrintWriter(err));
        return new Said(program.execute(arguments), out.toString(), err.toString());
    }

    /** On PostgreSQL every work folder has a database of its own. */
    private static Map<String, String> databaseOf(String... arguments) {
        int work = List.of(arguments).indexOf("--work");
        if (!TestDatabase.isPostgres() || work < 0) {
            return Map.of();
        }
        return Map.of("TERUGBLIK_DATABASE", address(Path.of(arguments[work + 1])));
    }

    /** The register of a work folder, to look into. */
    static DataSource register(Path work) {
        if (TestDatabase.isPostgres()) {
            return new DriverManagerDataSource(address(work));
        }
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + work.resolve("register/register").toAbsolutePath()
                + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r");
        database.setUser("sa");
        database.setPassword("");
        return database;
    }

    /** The register of a work folder, to be changed. */
    static DataSource writableRegister(Path work) {
        DataSource register = register(work);
        if (register instanceof JdbcDataSource database) {
            database.setURL(database.getURL().replace(";ACCESS_MODE_DATA=r", ""));
        }
        return register;
    }

    /** The folders that hold what a work folder's runs left, the database's own among them. */
    static List<Path> folders(Path work) {
        return TestDatabase.isPostgres() ? List.of(work, TestDatabase.filesOfPostgres(address(work))) : List.of(work);
    }

    private static String address(Path work) {
        return DATABASES.computeIfAbsent(work.toString(), folder -> TestDatabase.emptyPostgres());
    }

    /** What was asked with this line on standard input. */
    static Said typing(String line, Function<String[], Said> ask, List<String> arguments) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return ask.apply(arguments.toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }

    /** What it complained of, line by line. */
    List<String> complaints() {
        return err.lines().toList();
    }
}
