package nl.terugblik.engine.start;

import java.sql.SQLException;
import java.util.Optional;
import nl.terugblik.cli.work.DatabaseAddress;

/** The database of the register cannot be reached, or does not let us in; its own words are not repeated. */
public final class CannotReachDatabase extends RuntimeException {

    private static final int SQL_CLASS = 2;

    CannotReachDatabase(DatabaseAddress database, SQLException cause) {
        super("Cannot use the database " + database.place() + ": " + reason(cause), cause);
    }

    /** That it was reached before and is not now. */
    public static CannotReachDatabase of(DatabaseAddress database, SQLException cause) {
        return new CannotReachDatabase(database, cause);
    }

    /** What a failure to open the register comes to, where the database is at its bottom. */
    public static Optional<CannotReachDatabase> where(DatabaseAddress database, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException fault) {
                return Optional.of(new CannotReachDatabase(database, fault));
            }
        }
        return Optional.empty();
    }

    private static String reason(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (state.equals("3D000")) {
            return "the server has none of that name; have it made, or name another with --database.";
        }
        if (state.equals("42501")) {
            return "this user may not make or use the register's tables; have the right granted to create in its"
                    + " schema.";
        }
        return switch (state.substring(0, Math.min(SQL_CLASS, state.length()))) {
            case "28" ->
                "the server refuses this user or password; check user= in the address and PGPASSWORD or"
                        + " ~/.pgpass.";
            case "08" -> "there is no answer; check host and port, and whether the server is running.";
            case "53" -> "the server lacks connections, memory or room on its disk; start again when it has.";
            case "57" -> "the server is starting up or shutting down; start again in a while.";
            default -> "it answers with error " + state + "; ask who keeps the server.";
        };
    }
}
