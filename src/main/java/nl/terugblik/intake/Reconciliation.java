package nl.terugblik.intake;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.files.CsvFile;
import nl.terugblik.intake.table.CanonicalTable;

/**
 * What became of a table's rows.
 *
 * @param table the table
 * @param read rows read from the file
 * @param accepted rows that reached a case file
 * @param rejected rows that were refused
 * @param duplicates rows that repeat another to the letter
 */
public record Reconciliation(CanonicalTable table, long read, long accepted, long rejected, long duplicates) {

    /** Fails where a row is unaccounted for. */
    void check() {
        if (read != accepted + rejected + duplicates) {
            throw new IllegalStateException(table.fileName() + " does not reconcile: " + read + " rows read, "
                    + accepted + " accepted, " + rejected + " rejected, " + duplicates + " duplicates");
        }
    }

    static void write(Path file, List<Reconciliation> tables) {
        try (CsvFile csv = CsvFile.create(file, List.of("table", "read", "accepted", "rejected", "duplicates"))) {
            for (Reconciliation row : tables) {
                csv.row(row.table.tableName(), row.read, row.accepted, row.rejected, row.duplicates);
            }
        }
    }
}
