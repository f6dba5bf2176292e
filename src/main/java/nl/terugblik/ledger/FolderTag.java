package nl.terugblik.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.terugblik.files.Sha256;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Tells the work folders of a register apart. A register that is a file lies in its work folder and has no other. */
final class FolderTag {

    private static final int DIGITS = 16;

    private FolderTag() {}

    static String of(DataSource database, Path work) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return connection.getMetaData().getDatabaseProductName().equals("H2")
                    ? ""
                    : Sha256.of(real(work).toString()).substring(0, DIGITS);
        } catch (SQLException e) {
            throw new IllegalStateException("a database knows its own name", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static Path real(Path work) {
        try {
            return work.toRealPath();
        } catch (IOException e) {
            return work.toAbsolutePath().normalize();
        }
    }
}
