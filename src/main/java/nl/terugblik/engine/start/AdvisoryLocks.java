package nl.terugblik.engine.start;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Advisory locks of a session of PostgreSQL. They hold for every machine, and the server takes them back with the session.
 *
 * @param session whose they are
 */
record AdvisoryLocks(Connection session) {

    private static final String WAITED_TOO_LONG = "55P03";

    /** The number of the lock on something of a name; those of two names differ, as good as certainly. */
    static long of(String kind, String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("terugblik " + kind + " " + name).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Takes a lock alone, if nobody else has it. */
    boolean take(long lock) throws SQLException {
        return isSo("pg_try_advisory_lock(" + lock + ")");
    }

    /** Takes a lock beside others who share it, if nobody has it alone. */
    boolean share(long lock) throws SQLException {
        return isSo("pg_try_advisory_lock_shared(" + lock + ")");
    }

    /** Takes a lock alone, waiting for whoever has it; says whether that was enough. */
    boolean await(long lock, Duration most) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("set lock_timeout = " + most.toMillis());
            try {
                statement.execute("select pg_advisory_lock(" + lock + ")");
                return true;
            } catch (SQLException e) {
                if (WAITED_TOO_LONG.equals(e.getSQLState())) {
                    return false;
                }
                throw e;
            } finally {
                statement.execute("reset lock_timeout");
            }
        }
    }

    /** Gives back a lock that was taken alone. */
    void leave(long lock) throws SQLException {
        isSo("pg_advisory_unlock(" + lock + ")");
    }

    /** Gives back all that the session has. */
    void leaveAll() throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        }
    }

    private boolean isSo(String question) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("select " + question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
