package nl.terugblik.engine.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A register looked into by one connection from first to last: a register that is a file is opened and closed with it. */
public final class OneConnection {

    private OneConnection() {}

    /** Looks into a register, and changes nothing. */
    public static <T> T on(DataSource register, Function<DataSource, T> work) {
        try (Connection connection = register.getConnection()) {
            connection.setAutoCommit(false); // or PostgreSQL would hand out all rows of a query at once
            SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
            try {
                return work.apply(one);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("the register cannot be opened", e);
        }
    }

    /** The same on a register that is a file: whatever a library chokes on there was changed by hand. */
    public static <T> T onFile(DataSource register, Function<DataSource, T> work) {
        try {
            return on(register, work);
        } catch (RuntimeException e) {
            throw e.getClass().getName().startsWith("nl.terugblik.") ? e : EmptiedRegister.unreadable();
        }
    }
}
