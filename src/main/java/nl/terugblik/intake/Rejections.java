package nl.terugblik.intake;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import nl.terugblik.files.CsvFile;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rejection.Severity;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Tables;
import nl.terugblik.intake.table.Tables.Origin;
import nl.terugblik.register.ManyRows;
import org.springframework.jdbc.core.JdbcTemplate;

/** The steward's file: every row that was refused, left out or doubted, by file and line, with a sentence. */
public final class Rejections {

    private static final List<String> COLUMNS =
            List.of("file", "line", "column", "rule", "severity", "scope", "message");
    private static final int FETCH_ROWS = 1000;

    private static final String INSERT =
            "insert into rejection (delivery, table_name, line, column_name, rule, severity, scope, other_line)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private Rejections() {}

    static void enter(JdbcTemplate jdbc, int delivery, Rejection rejection) {
        enter(jdbc, delivery, List.of(rejection));
    }

    /** Enters rejections of a delivery in the register. */
    public static void enter(JdbcTemplate jdbc, int delivery, List<Rejection> rejections) {
        ManyRows.insert(
                jdbc,
                INSERT,
                rejections.stream()
                        .map(rejection -> new Object[] {
                            delivery,
                            rejection.table().tableName(),
                            rejection.line(),
                            rejection.column(),
                            rejection.rule().name(),
                            rejection.severity().name(),
                            rejection.scope().name(),
                            rejection.otherLine()
                        })
                        .toList());
    }

    /** What is wrong with one row of a delivery. */
    public static List<Rejection> ofRow(DataSource database, int delivery, CanonicalTable table, int line) {
        return new JdbcTemplate(database)
                .query(
                        "select table_name, line, column_name, rule, severity, scope, other_line from rejection"
                                + " where delivery = ? and table_name = ? and line = ?"
                                + " order by column_name, rule, other_line",
                        (row, number) -> read(row),
                        delivery,
                        table.tableName(),
                        line);
    }

    private static Rejection read(ResultSet row) throws SQLException {
        return new Rejection(
                CanonicalTable.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                row.getInt(2),
                row.getString(3),
                Rule.valueOf(row.getString(4)),
                Severity.valueOf(row.getString(5)),
                Scope.valueOf(row.getString(6)),
                row.getInt(7));
    }

    /** Orders by bytes: the order of letters depends on the database's language. */
    private static String bytes(String column) {
        return "cast(" + column + " as bytea)";
    }

    /**
     * Writes the file.
     *
     * @return how often each rule is broken in each place
     */
    static Map<Breach, Long> write(DataSource database, int delivery, Tables tables, Path file) {
        Map<Breach, Long> breaches = new HashMap<>();
        JdbcTemplate streaming = new JdbcTemplate(database);
        streaming.setFetchSize(FETCH_ROWS);
        try (CsvFile csv = CsvFile.create(file, COLUMNS)) {
            streaming.query(
                    "select table_name, line, column_name, rule, severity, scope, other_line from rejection"
                            + " where delivery = ? order by " + bytes("table_name") + ", line, " + bytes("column_name")
                            + ", "
                            + bytes("rule") + ", other_line",
                    row -> {
                        Rejection rejection = read(row);
                        breaches.merge(
                                new Breach(rejection.table().tableName(), rejection.column(), rejection.rule()),
                                1L,
                                Long::sum);
                        Origin at = tables.origin(rejection.table(), rejection.line(), rejection.column());
                        csv.row(
                                at.file(),
                                at.line(),
                                at.column(),
                                rejection.rule().code(),
                                rejection.severity().code(),
                                rejection.scope().code(),
                                message(rejection, at, tables));
                    },
                    delivery);
        }
        return breaches;
    }

    /** The sentence with columns and lines as the source has them. */
    private static String message(Rejection rejection, Origin at, Tables tables) {
        boolean counts = rejection.rule() == Rule.NOT_USED || rejection.otherLine() == 0;
        Origin other = counts ? at : tables.origin(rejection.otherTable(), rejection.otherLine(), "");
        Rejection said = new Rejection(
                rejection.table(),
                at.line(),
                at.column(),
                rejection.rule(),
                rejection.severity(),
                rejection.scope(),
                counts ? rejection.otherLine() : other.line());
        return said.message(other.file());
    }
}
