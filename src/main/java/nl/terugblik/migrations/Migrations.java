package nl.terugblik.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * The migrations of a register, which Flyway carries out where one is due. Whether one is takes a query, and a register that
 * is made anew in a file gets its tables by the same scripts and the entries that Flyway would make: to load Flyway takes
 * longer than all that there is to do.
 */
public final class Migrations {

    private final DataSource register;

    /** The migrations of one register. */
    public Migrations(DataSource register) {
        this.register = register;
    }

    /** Brings the register's tables to this version. */
    public void apply() {
        if (!isCurrent()) {
            flyway().migrate();
        }
    }

    /** Whether the register's tables are those of this version; nothing is changed. */
    public boolean areApplied() {
        List<Script> scripts = Script.all();
        try (Connection connection = register.getConnection()) {
            return History.of(connection)
                    .filter(history -> history.isOf(scripts))
                    .isPresent();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("the register cannot be opened", e);
        }
    }

    /** The same where a table is there already that the migrations leave as they find it, and no history. */
    public void applyBesideWhatIsThere() {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(register)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** Flyway, for what else is to be done with the tables. */
    public Flyway flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(register)
                .load();
    }

    /** Whether it is current, made so where its file was new. */
    private boolean isCurrent() {
        List<Script> scripts = Script.all();
        try (Connection connection = register.getConnection()) {
            Optional<History> history = History.of(connection);
            if (history.isPresent()) {
                return history.get().isOf(scripts);
            }
            if (isEmptyFile(connection)) {
                History.make(connection, scripts);
                return true;
            }
            return false;
        } catch (SQLException e) {
            return false; // Flyway meets it again, and goes on after what was done
        }
    }

    private static boolean isEmptyFile(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from information_schema.tables where table_schema = 'PUBLIC'")) {
            return row.next() && row.getInt(1) == 0;
        }
    }
}
