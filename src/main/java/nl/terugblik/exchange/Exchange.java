package nl.terugblik.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.terugblik.cores.Aside;
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

    private static final List<String> TABLES = List.of("coded", "long", "children", "plans-coded");

    /** The parts into which the work can be cut: tables whose files take longest, and all the rest. */
    public static final List<String> PARTS = List.of("coded", "long", "rest");

    private final Path to;
    private final Codebook codebook;

    private Exchange(Path dataset, Path to) {
        this.to = to;
        codebook = Codebook.read(dataset);
    }

    /**
     * Writes the files from the CSV files and the codebook of a dataset alone; it may be repeated, with the same bytes.
     *
     * @param runDirectory the folder of the run
     * @throws nl.terugblik.exchange.table.SpoiltDataset when a file is not what the codebook says of it
     */
    public static void write(Path runDirectory) {
        Path dataset = runDirectory.resolve("dataset");
        new Exchange(dataset, dataset).write(table -> true);
    }

    /**
     * Writes a part of the files to a folder of its own, whence they can be brought to the dataset.
     *
     * @param part one of {@link #PARTS}
     * @throws nl.terugblik.exchange.table.SpoiltDataset when a file is not what the codebook says of it
     */
    public static void write(Path runDirectory, String part, Path to) {
        Exchange exchange = new Exchange(runDirectory.resolve("dataset"), to);
        if (part.equals("rest")) {
            exchange.write(table -> !PARTS.contains(table.name()));
        } else {
            exchange.codebook.tables().stream()
                    .filter(table -> table.name().equals(part))
                    .forEach(table -> exchange.write(table, Extent.of(table)));
        }
    }

    /** Writes the files of some tables, and the descriptions of all. */
    private void write(Predicate<Table> some) {
        Map<Table, Aside<Extent>> tables = new LinkedHashMap<>();
        codebook.tables()
                .forEach(table -> tables.put(table, Aside.begin(() -> {
                    Extent extent = Extent.of(table);
                    if (some.test(table)) {
                        write(table, extent);
                    }
                    return extent;
                })));
        tables.values().forEach(Aside::settle); // where one fails, no other writes on after this has failed
        Map<Table, Extent> extents = new HashMap<>();
        List<String> leftOut = new ArrayList<>();
        tables.forEach((table, written) -> {
            extents.put(table, written.get());
            leftOut.addAll(leftOut(table, written.get()));
        });
        describe(extents, leftOut);
    }

    /** Writes one table's files; tables are apart from each other, so that each may have a core of its own. */
    private void write(Table table, Extent extent) {
        if (TABLES.contains(table.name())) {
            SpsFile.write(folder("spss"), codebook, table, extent);
            DoFile.write(folder("stata"), codebook, table, extent);
            RFile.write(folder("r"), codebook, table);
            writeRows(table, extent);
        }
    }

    /** Reads the rows once, however many files they go to. */
    private void writeRows(Table table, Extent extent) {
        List<RowFile> files = new ArrayList<>();
        try (TableRows rows = TableRows.open(table)) {
            open(table, extent, files);
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

    private void open(Table table, Extent extent, List<RowFile> files) {
        files.add(ParquetFile.create(folder("parquet"), codebook, table, extent));
        if (XlsxFile.holds(extent)) {
            files.add(XlsxFile.create(folder("excel"), codebook, table));
        }
        if (SavFile.holds(extent)) {
            files.add(SavFile.create(folder("spss"), codebook, table, extent));
        }
        if (DtaFile.holds(extent)) {
            files.add(DtaFile.create(folder("stata"), codebook, table, extent));
        }
    }

    /** What is not written of a table, and why. */
    private static List<String> leftOut(Table table, Extent extent) {
        List<String> leftOut = new ArrayList<>();
        if (TABLES.contains(table.name()) && !XlsxFile.holds(extent)) {
            leftOut.add(table.fileName()
                    + " for Excel: a sheet ends at 1,048,576 rows, a cell at 32,767 bytes and the file at"
                    + " 4 GB; read the CSV or Parquet file.");
        }
        if (TABLES.contains(table.name()) && !SavFile.holds(extent)) {
            leftOut.add(table.fileName() + " for SPSS: a text is longer than 32,767 bytes, or a number below -1e14.");
        }
        if (TABLES.contains(table.name()) && !DtaFile.holds(extent)) {
            leftOut.add(
                    table.fileName() + " for Stata: a text is longer than 2,045 bytes, or a number larger than 8e307.");
        }
        return leftOut;
    }

    private void describe(Map<Table, Extent> extents, List<String> leftOut) {
        DataPackage.write(to, codebook);
        DdiCodebook.write(to, codebook, extents);
        PrivateFiles.write(to.resolve(FormatsGuide.FILE), FormatsGuide.of(leftOut));
    }

    private Path folder(String program) {
        return PrivateFiles.folder(to.resolve(program));
    }
}
