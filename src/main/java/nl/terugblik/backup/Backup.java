package nl.terugblik.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.files.Sha256;
import nl.terugblik.ledger.tables.RowByRow;

/**
 * Writes a backup: a ZIP file with every table as rows of typed values, and a manifest with the hash of each. No database
 * has a say in its format, so what H2 wrote PostgreSQL can be filled from.
 */
public final class Backup {

    static final int FORMAT = 1;
    static final String MANIFEST = "manifest.json";

    /** ZIP files bear a date; this one says nothing. */
    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int FETCH_ROWS = 100;

    private Backup() {}

    /**
     * What was written.
     *
     * @param file the backup
     * @param sha256 its hash
     * @param rows the rows in it, over all tables
     */
    public record Written(Path file, String sha256, long rows) {}

    /**
     * Writes the register as it stands, seen by one transaction.
     *
     * @param schema the version of its tables
     * @param keyFingerprint tells which key opens it
     */
    public static Written write(DataSource database, Path file, String schema, String keyFingerprint) {
        Path partial = PrivateFiles.temporary(file);
        long rows = 0;
        try (Connection connection = database.getConnection();
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(PrivateFiles.stream(partial)))) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            Map<String, Object> tables = new LinkedHashMap<>();
            RowByRow.set(connection, true);
            for (String table : Tables.of(connection)) {
                begin(zip, table);
                DigestOutputStream hashed = new DigestOutputStream(zip, sha256());
                long written = write(connection, table, hashed);
                zip.closeEntry();
                rows += written;
                String hash = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
                tables.put(table, Map.of("rows", written, "sha256", hash));
            }
            RowByRow.set(connection, false);
            connection.rollback();
            begin(zip, MANIFEST);
            Map<String, Object> manifest = new LinkedHashMap<>();
            manifest.put("format", FORMAT);
            manifest.put("schema", schema);
            manifest.put("key_fingerprint", keyFingerprint);
            manifest.put("tables", tables);
            zip.write(JsonFile.text(manifest).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        } catch (SQLException e) {
            throw new IllegalStateException("the register could not be read", e);
        }
        PrivateFiles.force(partial);
        PrivateFiles.move(partial, file);
        return new Written(file, Sha256.of(file), rows);
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_DATE);
        zip.putNextEntry(entry);
    }

    /** Writes the names of the columns, then each row behind a byte that says that one comes. */
    private static long write(Connection connection, String table, OutputStream entry)
            throws SQLException, IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(entry));
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet row = statement.executeQuery("select * from " + table)) {
                ResultSetMetaData about = row.getMetaData();
                Map<String, Value> columns = new LinkedHashMap<>();
                for (int column = 1; column <= about.getColumnCount(); column++) {
                    columns.put(
                            about.getColumnName(column).toLowerCase(Locale.ROOT),
                            Value.kind(about.getColumnType(column), about.getColumnTypeName(column)));
                }
                out.writeUTF(columns.keySet().stream().collect(Collectors.joining(",")));
                List<Value> kinds = List.copyOf(columns.values());
                while (row.next()) {
                    out.writeByte(1);
                    for (int column = 1; column <= kinds.size(); column++) {
                        kinds.get(column - 1).write(row, column, out);
                    }
                    rows++;
                }
            }
        }
        out.writeByte(0);
        out.flush();
        return rows;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
