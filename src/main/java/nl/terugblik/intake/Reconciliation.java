package nl.terugblik.intake;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import nl.terugblik.files.CsvFile;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.register.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What became of a table's rows.
 *
 * @param table the table
 * @param read rows read from the file
 * @param accepted rows that reached a case file
 * @param rejected rows that were refused
 * @param duplicates rows that repeat another to the letter
 * @param erased of the refused rows, those of families that were erased
 */
public record Reconciliation(
        CanonicalTable table, long read, long accepted, long rejected, long duplicates, long erased) {

    private static final List<String> COLUMNS = List.of("table", "read", "accepted", "rejected", "duplicates");
    private static final List<String> WITH_ERASED =
            List.of("table", "read", "accepted", "rejected", "duplicates", "erased");

    /** The table's name in reports. */
    public String name() {
        return table.tableName();
    }

    /** Fails where a row is unaccounted for. */
    void check() {
        if (read != accepted + rejected + duplicates) {
            throw new IllegalStateException(table.fileName() + " does not reconcile: " + read + " rows read, "
                    + accepted + " accepted, " + rejected + " rejected, " + duplicates + " duplicates");
        }
    }

    /** What became of the rows of a published delivery, in the order of the tables. */
    public static List<Reconciliation> of(DataSource database, Delivery delivery) {
        return JdbcClient.create(database)
                .sql("select table_name, rows_read, accepted, rejected, duplicates, erased from reconciliation"
                        + " where delivery = ?")
                .param(delivery.id())
                .query((row, number) -> new Reconciliation(
                        CanonicalTable.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Reconciliation::table))
                .toList();
    }

    static void write(Path file, List<Reconciliation> tables) {
        boolean some = tables.stream().anyMatch(row -> row.erased > 0);
        try (CsvFile csv = CsvFile.create(file, some ? WITH_ERASED : COLUMNS)) {
            for (Reconciliation row : tables) {
                if (some) {
                    csv.row(row.name(), row.read, row.accepted, row.rejected, row.duplicates, row.erased);
                } else {
                    csv.row(row.name(), row.read, row.accepted, row.rejected, row.duplicates);
                }
            }
        }
    }
}
