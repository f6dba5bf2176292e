package nl.terugblik.register.rows;

import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The turn among intakes of several agencies, which numbers a delivery, publishes it, or takes stock of those that are: one
 * at a time, until its transaction ends. A register that is a file has one intake at a time.
 *
 * @param database the register
 */
public record Turn(DataSource database) {

    private static final long LOCK = 0x7465727567747572L; // "terugtur"

    /** Waits for it, within the caller's transaction. */
    public void take() {
        new JdbcTemplate(database).execute((ConnectionCallback<Boolean>) connection -> {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                return true;
            }
            try (Statement statement = connection.createStatement()) {
                return statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            }
        });
    }
}
