package nl.terugblik.ledger.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** How H2 is asked for a table that may be larger than memory: it gathers all rows before it hands out the first, unless told not to. */
public final class RowByRow {

    private RowByRow() {}

    /** Has a connection hand out rows as it finds them from now on, or not any more; other databases do so by themselves. */
    public static void set(Connection connection, boolean on) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set lazy_query_execution " + (on ? 1 : 0));
            }
        }
    }
}
