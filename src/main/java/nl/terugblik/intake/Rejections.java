package nl.terugblik.intake;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import nl.terugblik.files.CsvFile;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rejection.Severity;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.Tables;
import nl.terugblik.intake.text.Tables.Origin;
import nl.terugblik.keys.IntakeKeys;
import nl.terugblik.register.refused.FindingBlocks;
import nl.terugblik.register.rows.ManyRows;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The steward's file: every row that was refused, left out or doubted, by file and line, with a sentence. Until it is
 * written, what was refused lies in rows, where the quarantine finds it by its line, and the rest in sealed blocks.
 */
public final class Rejections {

    private static final List<String> COLUMNS =
            List.of("file", "line", "column", "rule", "severity", "scope", "message");

    private static final String INSERT =
            "insert into rejection (delivery, table_name, line, column_name, rule, severity, scope, other_line)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String SELECT =
            "select table_name, line, column_name, rule, severity, scope, other_line from rejection"
                    + " where delivery = ? and table_name = ?";

    /** Written out because most rows are told apart by their line, and there are many. */
    private static final Comparator<Rejection> ORDER = (a, b) -> {
        int order = Integer.compare(a.line(), b.line());
        if (order == 0) {
            order = a.column().compareTo(b.column());
        }
        if (order == 0) {
            order = a.rule().name().compareTo(b.rule().name());
        }
        return order == 0 ? Integer.compare(a.otherLine(), b.otherLine()) : order;
    };

    private Rejections() {}

    /** Enters rejections of a delivery in the register. */
    public static void enter(DataSource database, IntakeKeys key, int delivery, List<Rejection> rejections) {
        List<Object[]> rows = new ArrayList<>();
        List<Rejection> others = new ArrayList<>();
        for (Rejection rejection : rejections) {
            if (rejection.severity() == Severity.REFUSED) {
                rows.add(new Object[] {
                    delivery,
                    rejection.table().tableName(),
                    rejection.line(),
                    rejection.column(),
                    rejection.rule().name(),
                    rejection.severity().name(),
                    rejection.scope().name(),
                    rejection.otherLine()
                });
            } else {
                others.add(rejection);
            }
        }
        ManyRows.insert(new JdbcTemplate(database), INSERT, rows);
        if (!others.isEmpty()) {
            new FindingBlocks(database, key).keep(delivery, RejectionBlock.of(others));
        }
    }

    /** Why one row of a delivery was refused. */
    public static List<Rejection> ofRow(DataSource database, int delivery, CanonicalTable table, int line) {
        return new JdbcTemplate(database)
                        .query(
                                SELECT + " and line = ? and severity = 'REFUSED'",
                                (row, number) -> read(row),
                                delivery,
                                table.tableName(),
                                line)
                        .stream()
                        .sorted(ORDER)
                        .toList();
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

    /**
     * Writes the file.
     *
     * @return how often each rule is broken in each place
     */
    static Map<Breach, Long> write(DataSource database, IntakeKeys key, int delivery, Tables tables, Path file) {
        Map<Breach, Long> breaches = new HashMap<>();
        List<byte[]> findings = new ArrayList<>();
        new FindingBlocks(database, key).each(delivery, findings::add);
        Map<Rejection, String> endings = new HashMap<>();
        try (CsvFile csv = CsvFile.create(file, COLUMNS)) {
            Arrays.stream(CanonicalTable.values())
                    .sorted(Comparator.comparing(CanonicalTable::tableName))
                    .forEach(table -> ofTable(database, delivery, table, findings)
                            .forEach(rejection -> {
                                breaches.merge(
                                        new Breach(table.tableName(), rejection.column(), rejection.rule()),
                                        1L,
                                        Long::sum);
                                Origin at = tables.origin(table, rejection.line(), rejection.column());
                                csv.rowEndingWith(ending(rejection, at, tables, endings), at.file(), at.line());
                            }));
        }
        return breaches;
    }

    private static List<Rejection> ofTable(
            DataSource database, int delivery, CanonicalTable table, List<byte[]> findings) {
        List<Rejection> all = new ArrayList<>(
                new JdbcTemplate(database).query(SELECT, (row, number) -> read(row), delivery, table.tableName()));
        findings.forEach(block -> RejectionBlock.read(block, table, all::add));
        all.sort(ORDER);
        return all;
    }

    /** What stands behind the line: to the letter the same for all rows that break a rule by themselves. */
    private static String ending(Rejection rejection, Origin at, Tables tables, Map<Rejection, String> known) {
        if (rejection.otherLine() != 0) {
            return ending(rejection, at, tables);
        }
        Rejection alike = new Rejection(
                rejection.table(), 0, at.column(), rejection.rule(), rejection.severity(), rejection.scope(), 0);
        return known.computeIfAbsent(alike, any -> ending(rejection, at, tables));
    }

    private static String ending(Rejection rejection, Origin at, Tables tables) {
        return CsvFile.ending(
                at.column(),
                rejection.rule().code(),
                rejection.severity().code(),
                rejection.scope().code(),
                message(rejection, at, tables));
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
