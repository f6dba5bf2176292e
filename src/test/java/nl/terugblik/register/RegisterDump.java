package nl.terugblik.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Seal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * All that the register holds, as lines of text in an order that does not depend on how they came there: two registers
 * with the same dump answer every study alike. Documents are opened; what chance has a part in (wrapped keys), the job
 * repository and the ledger are left out.
 */
public final class RegisterDump {

    private static final List<String> LEFT_OUT = List.of("batch_", "run", "flyway_");
    private static final String RANDOM = "wrapped_key";

    private final JdbcTemplate jdbc;
    private final Seal storage;
    private final Seal quarantine;

    private RegisterDump(DataSource database, MasterKey key) {
        this.jdbc = new JdbcTemplate(database);
        this.storage = RegisterSeals.storage(database, key);
        this.quarantine = RegisterSeals.quarantine(database, key);
    }

    /** The lines of a register, table by table. */
    public static List<String> of(DataSource database, MasterKey key) {
        return new RegisterDump(database, key).lines();
    }

    /**
     * Writes the lines of a register ({@code WORK KEYFILE OUT}), which lies below the work folder or in the database that
     * is named after those three; nothing else may have it open.
     */
    public static void main(String[] arguments) throws IOException {
        Path register = Path.of(arguments[0], "register", "register").toAbsolutePath();
        DriverManagerDataSource database = arguments.length > 3
                ? new DriverManagerDataSource(arguments[3])
                : new DriverManagerDataSource(
                        "jdbc:h2:file:" + register + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r", "sa", "");
        List<String> lines = of(database, MasterKey.read(Path.of(arguments[1])));
        Files.write(Path.of(arguments[2]), lines, StandardCharsets.UTF_8);
    }

    private List<String> lines() {
        List<String> all = new ArrayList<>();
        Map<UUID, Seal> keys = new HashMap<>();
        jdbc.query("select id, wrapped_key from family", row -> {
            keys.put(row.getObject(1, UUID.class), storage.under(storage.open(row.getBytes(2))));
        });
        for (String table : tables()) {
            List<String> rows = jdbc.query("select * from " + table, (row, number) -> line(table, row, keys));
            Collections.sort(rows);
            all.addAll(rows);
        }
        return all;
    }

    private List<String> tables() {
        return jdbc
                .queryForList(
                        "select lower(table_name) from information_schema.tables"
                                + " where lower(table_schema) = 'public' order by 1",
                        String.class)
                .stream()
                .filter(table -> LEFT_OUT.stream().noneMatch(table::startsWith))
                .toList();
    }

    private String line(String table, ResultSet row, Map<UUID, Seal> keys) throws SQLException {
        StringBuilder line = new StringBuilder(table);
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnName(i).toLowerCase(Locale.ROOT);
            if (!column.equals(RANDOM)) {
                line.append(' ').append(column).append('=').append(value(column, row, i, keys));
            }
        }
        return line.toString();
    }

    private String value(String column, ResultSet row, int number, Map<UUID, Seal> keys) throws SQLException {
        if (column.equals("document")) {
            Seal seal = keys.get(row.getObject("family", UUID.class));
            return seal == null ? "of no family" : HexFormat.of().formatHex(seal.open(row.getBytes(number)));
        }
        if (column.equals("sealed") && row.getBytes(number) != null) {
            return HexFormat.of().formatHex(quarantine.open(row.getBytes(number)));
        }
        Object value = row.getObject(number);
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
