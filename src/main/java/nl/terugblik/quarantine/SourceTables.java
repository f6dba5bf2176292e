package nl.terugblik.quarantine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.PlainCell;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.quality.DigestWords;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.MasterKey;

/**
 * The refused rows of one agency as tables: its own columns, behind those that say where the row stood and why it was
 * refused. They come back as the agency wrote them where a source profile has {@code leading_apostrophe: removed}.
 */
final class SourceTables {

    private static final List<String> WHY = List.of("delivery", "file", "line", "refused_since", "reason");

    private final WaitingRows rows;
    private final String organisation;

    SourceTables(DataSource database, MasterKey key, String organisation, DigestWords words) {
        this.rows = new WaitingRows(database, key, words);
        this.organisation = organisation;
    }

    /** Writes a file for every table that has rows, and says which. */
    List<Path> write(Path folder) {
        PrivateFiles.folder(folder);
        List<Path> written = new ArrayList<>();
        for (CanonicalTable table : CanonicalTable.values()) {
            Set<String> columns = new LinkedHashSet<>();
            rows.ofTable(organisation, table.tableName(), row -> {
                columns.addAll(row.header());
                for (int cell = 0; cell < row.cells().size(); cell++) {
                    columns.add(row.column(cell));
                }
            });
            if (!columns.isEmpty()) {
                written.add(write(table, List.copyOf(columns), folder.resolve(table.fileName())));
            }
        }
        return written;
    }

    private Path write(CanonicalTable table, List<String> columns, Path file) {
        List<String> header =
                Stream.concat(WHY.stream(), columns.stream().map(PlainCell::of)).toList();
        try (CsvFile csv = CsvFile.forSpreadsheet(file, header)) {
            rows.ofTable(organisation, table.tableName(), row -> {
                Object[] cells = new Object[header.size()];
                Arrays.fill(cells, "");
                cells[0] = PlainCell.of(row.delivery());
                cells[1] = table.fileName();
                cells[2] = row.line();
                cells[3] = row.since();
                cells[4] = String.join(" ", row.reasons());
                for (int cell = 0; cell < row.cells().size(); cell++) {
                    cells[WHY.size() + columns.indexOf(row.column(cell))] =
                            PlainCell.of(row.cells().get(cell));
                }
                csv.row(cells);
            });
        }
        return file;
    }
}
