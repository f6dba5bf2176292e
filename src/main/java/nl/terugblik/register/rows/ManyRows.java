package nl.terugblik.register.rows;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts many rows at once, by the types of their values; to have Spring find out the types costs a third of the insert. */
public final class ManyRows {

    private ManyRows() {}

    /**
     * Inserts rows within the caller's transaction.
     *
     * @param sql with a place for each value of a row
     * @param rows values that the driver knows, none of them null
     */
    public static void insert(JdbcTemplate jdbc, String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, rows.size(), ManyRows::set);
        }
    }

    private static void set(PreparedStatement statement, Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            if (row[i] instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (row[i] instanceof Integer number) {
                statement.setInt(i + 1, number);
            } else {
                statement.setObject(i + 1, row[i]);
            }
        }
    }
}
