package nl.terugblik.intake;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.terugblik.files.CsvFile;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rejection.Severity;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.Tables;
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

    private static final String OF_DELIVERY =
            "select table_name, line, column_name, rule, severity, scope, other_line from rejection"
                    + " where delivery = ?";

    /** Lines that one core prints at a time. */
    private static final int LINES_A_PORTION = 1 << 11;

    /** Lines that wait in memory to be written. */
    private static final int LINES_AT_ONCE = 1 << 15;

    private static final Comparator<Rejection> ORDER_ON_A_LINE = Comparator.comparing(Rejection::column)
            .thenComparing(rejection -> rejection.rule().name())
            .thenComparingInt(Rejection::otherLine);

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
                                OF_DELIVERY + " and table_name = ? and line = ? and severity = 'REFUSED'",
                                (row, number) -> read(row),
                                delivery,
                                table.tableName(),
                                line)
                        .stream()
                        .sorted(ORDER_ON_A_LINE)
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
        List<List<Rejection>> byTable = ofDelivery(database, key, delivery);
        try (CsvFile csv = CsvFile.create(file, COLUMNS)) {
            for (int table = 0; table < byTable.size(); table++) {
                List<Rejection> all = sorted(byTable.set(table, List.of())); // the next may be as large
                for (int from = 0; from < all.size(); from += LINES_AT_ONCE) {
                    List<Rejection> some = all.subList(from, Math.min(all.size(), from + LINES_AT_ONCE));
                    for (RejectionLines lines : portions(some, tables)) {
                        csv.printed(lines.bytes());
                        lines.count(breaches);
                    }
                }
            }
        }
        return breaches;
    }

    /** Each core prints some. */
    private static List<RejectionLines> portions(List<Rejection> rejections, Tables tables) {
        return IntStream.range(0, (rejections.size() + LINES_A_PORTION - 1) / LINES_A_PORTION)
                .parallel()
                .mapToObj(portion -> RejectionLines.of(
                        rejections.subList(
                                portion * LINES_A_PORTION,
                                Math.min(rejections.size(), (portion + 1) * LINES_A_PORTION)),
                        tables))
                .toList();
    }

    /** All rejections of a delivery, table by table in the order in which these are written. */
    private static List<List<Rejection>> ofDelivery(DataSource database, IntakeKeys key, int delivery) {
        Map<CanonicalTable, List<Rejection>> byTable = new EnumMap<>(CanonicalTable.class);
        Consumer<Rejection> taker = rejection -> byTable.computeIfAbsent(rejection.table(), table -> new ArrayList<>())
                .add(rejection);
        new JdbcTemplate(database)
                .query(
                        OF_DELIVERY,
                        row -> {
                            taker.accept(read(row));
                        },
                        delivery);
        new FindingBlocks(database, key).each(delivery, block -> RejectionBlock.read(block, taker));
        List<List<Rejection>> inOrder = new ArrayList<>();
        byTable.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().tableName()))
                .forEach(entry -> inOrder.add(entry.getValue()));
        return inOrder;
    }

    /** Puts them in order: by line, which takes numbers alone, and then the few that share one. */
    private static List<Rejection> sorted(List<Rejection> rejections) {
        long[] places = IntStream.range(0, rejections.size())
                .mapToLong(place -> (long) rejections.get(place).line() << Integer.SIZE | place)
                .sorted()
                .toArray();
        List<Rejection> sorted = new ArrayList<>(places.length);
        for (long place : places) {
            sorted.add(rejections.get((int) place));
        }
        int to = 0;
        for (int from = 0; from < sorted.size(); from = to) {
            to = from + 1;
            while (to < sorted.size()
                    && sorted.get(to).line() == sorted.get(from).line()) {
                to++;
            }
            if (to > from + 1) {
                sorted.subList(from, to).sort(ORDER_ON_A_LINE);
            }
        }
        return sorted;
    }
}
