package nl.terugblik.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A register looked into by one connection from first to last: a register that is a file is opened and closed with it. */
final class OneConnection {

    private OneConnection() {}

    /** Looks into a register, and changes nothing. */
    static <T> T on(DataSource register, Function<DataSource, T> work) {
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
}
