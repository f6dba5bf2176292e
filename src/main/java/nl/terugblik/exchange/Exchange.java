package nl.terugblik.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.exchange.catalogue.DataPackage;
import nl.terugblik.exchange.catalogue.DdiCodebook;
import nl.terugblik.exchange.excel.XlsxFile;
import nl.terugblik.exchange.parquet.ParquetFile;
import nl.terugblik.exchange.r.RFile;
import nl.terugblik.exchange.spss.SavFile;
import nl.terugblik.exchange.spss.SpsFile;
import nl.terugblik.exchange.stata.DoFile;
import nl.terugblik.exchange.stata.DtaFile;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.RowFile;
import nl.terugblik.exchange.table.Table;
import nl.terugblik.exchange.table.TableRows;
import nl.terugblik.files.PrivateFiles;

/**
 * The dataset of a run for other programs, below {@code dataset/}: {@code coded.csv}, {@code long.csv} and
 * {@code children.csv} as files of SPSS, Stata, Excel and Parquet and as scripts for SPSS, Stata and R, descriptions of the
 * whole for archives, and a guide.
 */
public final class Exchange {

    private static final List<String> TABLES = List.of("coded", "long", "children");

    private final Path dataset;
    private final Codebook codebook;
    private final Map<Table, Extent> extents = new HashMap<>();
    private final List<String> leftOut = new ArrayList<>();

    private Exchange(Path dataset) {
        this.dataset = dataset;
        codebook = Codebook.read(dataset);
        codebook.tables().forEach(table -> extents.put(table, Extent.of(table)));
    }

    /**
     * Writes the files from the CSV files and the codebook of a dataset alone; it may be repeated, with the same bytes.
     *
     * @param runDirectory the folder of the run
     * @throws nl.terugblik.exchange.table.SpoiltDataset when a file is not what the codebook says of it
     */
    public static void write(Path runDirectory) {
        Exchange exchange = new Exchange(runDirectory.resolve("dataset"));
        for (Table table : exchange.codebook.tables()) {
            if (TABLES.contains(table.name())) {
                exchange.writeScripts(table);
                exchange.writeRows(table);
            }
        }
        exchange.describe();
    }

    private void writeScripts(Table table) {
        SpsFile.write(folder("spss"), codebook, table, extent(table));
        DoFile.write(folder("stata"), codebook, table, extent(table));
        RFile.write(folder("r"), codebook, table);
    }

    /** Reads the rows once, however many files they go to. */
    private void writeRows(Table table) {
        List<RowFile> files = new ArrayList<>();
        try (TableRows rows = TableRows.open(table)) {
            open(table, files);
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

    private void open(Table table, List<RowFile> files) {
        Extent extent = extent(table);
        files.add(ParquetFile.create(folder("parquet"), codebook, table, extent));
        if (XlsxFile.holds(extent)) {
            files.add(XlsxFile.create(folder("excel"), codebook, table));
        } else {
            leftOut.add(table.fileName()
                    + " for Excel: a sheet ends at 1,048,576 rows, a cell at 32,767 bytes and the file at"
                    + " 4 GB; read the CSV or Parquet file.");
        }
        if (SavFile.holds(extent)) {
            files.add(SavFile.create(folder("spss"), codebook, table, extent));
        } else {
            leftOut.add(table.fileName() + " for SPSS: a text is longer than 32,767 bytes, or a number below -1e14.");
        }
        if (DtaFile.holds(extent)) {
            files.add(DtaFile.create(folder("stata"), codebook, table, extent));
        } else {
            leftOut.add(
                    table.fileName() + " for Stata: a text is longer than 2,045 bytes, or a number larger than 8e307.");
        }
    }

    private void describe() {
        DataPackage.write(dataset, codebook);
        DdiCodebook.write(dataset, codebook, extents);
        PrivateFiles.write(dataset.resolve(FormatsGuide.FILE), FormatsGuide.of(leftOut));
    }

    private Extent extent(Table table) {
        return extents.computeIfAbsent(table, Extent::of);
    }

    private Path folder(String program) {
        return PrivateFiles.folder(dataset.resolve(program));
    }
}
