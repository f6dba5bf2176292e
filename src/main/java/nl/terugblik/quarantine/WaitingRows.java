package nl.terugblik.quarantine;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.Rejections;
import nl.terugblik.intake.quality.DigestWords;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.TableReader;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Seal;
import nl.terugblik.register.refused.SealedRow;
import nl.terugblik.register.seals.RegisterSeals;
import org.springframework.jdbc.core.JdbcTemplate;

/** Opens the rows that wait, with the reasons why they were refused. Not for use by several threads at once. */
final class WaitingRows {

    private static final int FETCH_ROWS = 1000;

    private static final String SELECT = "select r.delivery, d.label, a.name, r.table_name, r.line, s.label, r.sealed"
            + " from refused_row r join delivery d on d.id = r.delivery join agency a on a.id = d.agency"
            + " join delivery s on s.id = r.since"
            + " where r.settled_by is null and r.sealed is not null and d.published_no is not null ";

    private final DataSource database;
    private final Seal seal;
    private final DigestWords words;
    private final Map<String, List<String>> headers = new HashMap<>();

    WaitingRows(DataSource database, MasterKey key, DigestWords words) {
        this.words = words;
        this.database = database;
        this.seal = RegisterSeals.quarantine(database, key);
    }

    /** The rows on a line of a table, the latest delivery first. */
    void onLine(String table, int line, Consumer<ShownRow> row) {
        read("and r.table_name = ? and r.line = ? order by d.published_no desc", row, table, line);
    }

    /** All rows of an agency's table, by delivery and line. */
    void ofTable(String organisation, String table, Consumer<ShownRow> row) {
        read("and a.name = ? and r.table_name = ? order by d.published_no, r.line", row, organisation, table);
    }

    private void read(String which, Consumer<ShownRow> row, Object... arguments) {
        JdbcTemplate streaming = new JdbcTemplate(database);
        streaming.setFetchSize(FETCH_ROWS);
        streaming.query(
                SELECT + which,
                found -> {
                    int delivery = found.getInt(1);
                    String table = found.getString(4);
                    int line = found.getInt(5);
                    row.accept(new ShownRow(
                            found.getString(2),
                            found.getString(3),
                            table,
                            line,
                            found.getString(6),
                            reasons(delivery, table, line),
                            header(delivery, table),
                            readable(TableReader.cells(
                                    SealedRow.read(seal.open(found.getBytes(7))).text()))));
                },
                arguments);
    }

    private List<String> reasons(int delivery, String table, int line) {
        return Rejections.ofRow(database, delivery, CanonicalTable.valueOf(table.toUpperCase(Locale.ROOT)), line)
                .stream()
                .filter(rejection -> rejection.severity() == Rejection.Severity.REFUSED)
                .map(words::message)
                .toList();
    }

    private List<String> header(int delivery, String table) {
        return headers.computeIfAbsent(
                delivery + " " + table,
                any -> new JdbcTemplate(database)
                                .query(
                                        "select sealed from refused_header where delivery = ? and table_name = ?",
                                        (row, number) -> TableReader.cells(seal.open(row.getBytes(1))),
                                        delivery,
                                        table)
                                .stream()
                                .findFirst()
                                .orElse(List.of()));
    }

    /** Bytes that are no text are shown as the mark that Unicode has for them. */
    private static List<String> readable(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace(TableReader.UNREADABLE, '\uFFFD'))
                .toList();
    }
}
