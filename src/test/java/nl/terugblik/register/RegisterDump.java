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
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Seal;
import nl.terugblik.register.blocks.BlockShelf;
import nl.terugblik.register.blocks.FamilyEntry;
import nl.terugblik.register.blocks.SealedBytes;
import nl.terugblik.register.seals.RegisterSeals;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * All that the register holds, as lines of text in an order that does not depend on how they came there: two registers
 * with the same dump answer every study alike. Documents are opened; what chance has a part in (wrapped keys), the job
 * repository and the ledger are left out.
 */
public final class RegisterDump {

    private static final List<String> LEFT_OUT = List.of("batch_", "run", "ledger_", "flyway_", "case_block");
    private static final Set<String> RANDOM = Set.of("wrapped_key", "id of finding_block");

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final Seal storage;
    private final Seal quarantine;

    private RegisterDump(DataSource database, MasterKey key) {
        this.database = database;
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
        List<String> all = new ArrayList<>(families());
        for (String table : tables()) {
            List<String> rows = jdbc.query("select * from " + table, (row, number) -> line(table, row));
            Collections.sort(rows);
            all.addAll(rows);
        }
        return all;
    }

    /** What the blocks hold, family by family: where one block ends and the next begins is nobody's business. */
    private List<String> families() {
        List<String> lines = new ArrayList<>();
        BlockShelf.all(database, storage)
                .after(new Pseudonym(0, 0), new Pseudonym(-1, -1), Integer.MAX_VALUE)
                .forEach(family -> family.versions().forEach(version -> {
                    FamilyEntry entry = version.entry();
                    String which = " family=" + entry.family() + " delivery=" + version.delivery();
                    String from = " provenance=" + HexFormat.of().formatHex(version.lines());
                    if (entry.hasDocument()) {
                        lines.add("case_file" + which + " content_hash="
                                + HexFormat.of().formatHex(entry.hash()) + " document="
                                + HexFormat.of().formatHex(version.content(storage)) + from);
                    } else {
                        lines.add("appearance" + which + from);
                    }
                    if (entry.kind() == FamilyEntry.Kind.ADDED) {
                        lines.add("family" + which);
                    }
                }));
        BlockShelf.all(database, storage)
                .eachChild((child, family) -> lines.add("child " + child + " family=" + family.get()));
        Collections.sort(lines);
        return lines;
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

    private String line(String table, ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder(table);
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnName(i).toLowerCase(Locale.ROOT);
            if (!RANDOM.contains(column) && !RANDOM.contains(column + " of " + table)) {
                line.append(' ').append(column).append('=').append(value(column, row, i));
            }
        }
        return line.toString();
    }

    private String value(String column, ResultSet row, int number) throws SQLException {
        if (column.equals("findings")) {
            byte[] opened = new SealedBytes(row.getBytes("wrapped_key"), row.getBytes(number)).open(storage);
            return HexFormat.of().formatHex(opened);
        }
        if (column.equals("sealed") && row.getBytes(number) != null) {
            return HexFormat.of().formatHex(quarantine.open(row.getBytes(number)));
        }
        Object value = row.getObject(number);
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
