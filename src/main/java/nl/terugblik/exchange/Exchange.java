package nl.terugblik.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.exchange.spss.SavFile;
import nl.terugblik.exchange.stata.DtaFile;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.RowFile;
import nl.terugblik.exchange.table.Table;
import nl.terugblik.exchange.table.TableRows;
import nl.terugblik.files.PrivateFiles;

/**
 * The dataset of a run for other programs, below {@code dataset/}: {@code coded.csv}, {@code long.csv} and
 * {@code children.csv} as files of SPSS and Stata.
 */
public final class Exchange {

    private static final List<String> TABLES = List.of("coded", "long", "children");

    private final Path dataset;
    private final Codebook codebook;

    private Exchange(Path dataset, Codebook codebook) {
        this.dataset = dataset;
        this.codebook = codebook;
    }

    /**
     * Writes the files from the CSV files and the codebook of a dataset alone; it may be repeated, with the same bytes.
     *
     * @param runDirectory the folder of the run
     * @throws nl.terugblik.exchange.table.SpoiltDataset when a file is not what the codebook says of it
     */
    public static void write(Path runDirectory) {
        Path dataset = runDirectory.resolve("dataset");
        Codebook codebook = Codebook.read(dataset);
        Exchange exchange = new Exchange(dataset, codebook);
        for (String name : TABLES) {
            codebook.table(name).ifPresent(exchange::write);
        }
    }

    private void write(Table table) {
        Extent extent = Extent.of(table);
        List<RowFile> files = new ArrayList<>();
        try (TableRows rows = TableRows.open(table)) {
            if (SavFile.holds(extent)) {
                files.add(SavFile.create(folder("spss"), codebook, table, extent));
            }
            if (DtaFile.holds(extent)) {
                files.add(DtaFile.create(folder("stata"), codebook, table, extent));
            }
            while (rows.next()) {
                for (RowFile file : files) {
                    file.add(rows);
                }
            }
            files.forEach(RowFile::finish);
        } finally {
            files.forEach(RowFile::close);
        }
    }

    private Path folder(String program) {
        return PrivateFiles.folder(dataset.resolve(program));
    }
}
