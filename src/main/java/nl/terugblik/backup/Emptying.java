package nl.terugblik.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Takes the tables out of a register, so that the migrations can make them anew; those of its ledger may stay. */
final class Emptying {

    private Emptying() {}

    /** Drops tables, the memory of the migrations among them, and what numbers rows. */
    static void drop(DataSource database, Predicate<String> isKept) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        tables(database).stream()
                .filter(table -> !isKept.test(table))
                .forEach(table -> jdbc.execute("drop table " + table + " cascade"));
        jdbc.execute("drop table if exists \"" + Tables.MIGRATIONS + "\" cascade");
        jdbc.queryForList(
                        "select sequence_name from information_schema.sequences"
                                + " where lower(sequence_schema) = lower(current_schema)",
                        String.class)
                .forEach(sequence -> jdbc.execute("drop sequence if exists " + sequence));
    }

    private static List<String> tables(DataSource database) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return Tables.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the register's tables could not be listed", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
