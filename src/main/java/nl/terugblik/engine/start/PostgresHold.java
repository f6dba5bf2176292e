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
 * The hold on a register in PostgreSQL: advisory locks of a connection of its own, so that it holds for every machine,
 * and ends with the process that has it.
 *
 * <p>Most commands hold the register alone. An intake shares it with intakes of other agencies: it opens the register by
 * itself ({@link #takeForIntake}), alone where no other is at work, lets others in then, and holds its agency and its run.
 */
public final class PostgresHold implements AutoCloseable {

    /** The same in every database and version; locks of different databases do not meet. */
    private static final long REGISTER = 0x7465727567626c6bL; // "terugblk"

    private static final long OPENING = AdvisoryLocks.of("opening", "for intake");
    private static final long UNREAD = AdvisoryLocks.of("delivery", "unread");

    /** After so much silence a machine is given up. */
    static final Duration LOST = Duration.ofSeconds(60);

    private final DatabaseAddress database;
    private final Connection connection;
    private final AdvisoryLocks locks;
    private final boolean forIntake;
    private boolean alone;

    private PostgresHold(DatabaseAddress database, Connection connection, boolean forIntake) {
        this.database = database;
        this.connection = connection;
        this.locks = new AdvisoryLocks(connection);
        this.forIntake = forIntake;
    }

    /**
     * Takes the register alone.
     *
     * @throws RegisterHeld when another run has it
     * @throws CannotReachDatabase when there is no way in
     */
    public static PostgresHold take(DatabaseAddress database) {
        return take(database, false);
    }

    /**
     * Takes the register for an intake, which may share it with intakes of other agencies; others who do so wait until
     * {@link #letOthersIn}.
     *
     * @throws RegisterHeld when another run has it alone
     * @throws CannotReachDatabase when there is no way in
     */
    public static PostgresHold takeForIntake(DatabaseAddress database) {
        return take(database, true);
    }

    private static PostgresHold take(DatabaseAddress database, boolean forIntake) {
        try {
            PostgresHold hold = new PostgresHold(database, connect(database), forIntake);
            if (!hold.isTaken()) {
                hold.connection.close();
                throw RegisterHeld.inDatabase(database.place());
            }
            return hold;
        } catch (SQLException e) {
            throw new CannotReachDatabase(database, e);
        }
    }

    private boolean isTaken() throws SQLException {
        if (forIntake && !locks.await(OPENING, LOST)) {
            return false;
        }
        alone = locks.take(REGISTER);
        return alone || forIntake && locks.share(REGISTER);
    }

    /** Whether nobody else is at work in the register. */
    public boolean isAlone() {
        return alone;
    }

    /** The register is open and up to date: intakes of other agencies may begin, where this is one. */
    public void letOthersIn() {
        if (forIntake) {
            asked(() -> {
                if (alone) {
                    locks.share(REGISTER);
                    locks.leave(REGISTER);
                    alone = false;
                }
                locks.leave(OPENING);
                return true;
            });
        }
    }

    /** Takes the register alone again, where no intake of another agency is at work; says whether that is so. */
    public boolean takeAlone() {
        alone = alone || asked(() -> locks.take(REGISTER));
        return alone;
    }

    /**
     * Holds an agency for an intake, until the register is given back.
     *
     * @throws RegisterHeld when another run is taking in a delivery of it
     */
    public void holdAgency(String organisation) {
        hold(AdvisoryLocks.of("agency", organisation));
    }

    /**
     * Holds a run, so that nobody takes it for one that was left behind.
     *
     * @throws RegisterHeld when another process is at it
     */
    public void holdRun(String run) {
        hold(ofRun(run));
    }

    private void hold(long lock) {
        if (forIntake && !asked(() -> locks.take(lock))) {
            throw RegisterHeld.byTheSameAgency();
        }
    }

    /** Waits for its turn among intakes of which it is not known whose they are. */
    public void awaitUnread() {
        if (forIntake && !asked(() -> locks.await(UNREAD, LOST))) {
            throw RegisterHeld.inDatabase(database.place());
        }
    }

    /** Whether no process is at a run, though the ledger has it as running. */
    public boolean isLeftBehind(String run) {
        if (alone) {
            return true;
        }
        return asked(() -> {
            boolean isFree = locks.take(ofRun(run));
            if (isFree) {
                locks.leave(ofRun(run));
            }
            return isFree;
        });
    }

    private static long ofRun(String run) {
        return AdvisoryLocks.of("run", run);
    }

    /** What is asked of the server. */
    private interface Question {
        boolean ask() throws SQLException;
    }

    private boolean asked(Question question) {
        try {
            return question.ask();
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
        try {
            locks.leaveAll();
        } catch (SQLException e) {
            // a session that ended has given it back
        }
    }
}
