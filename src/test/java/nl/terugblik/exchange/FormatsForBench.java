package nl.terugblik.exchange;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import nl.terugblik.exchange.excel.XlsxFile;
import nl.terugblik.exchange.parquet.ParquetFile;
import nl.terugblik.exchange.spss.SavFile;
import nl.terugblik.exchange.stata.DtaFile;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.RowFile;
import nl.terugblik.exchange.table.Table;
import nl.terugblik.exchange.table.TableRows;

/** The files of one format of a run's dataset, written alone, for the scripts in {@code bench/}. */
public final class FormatsForBench {

    private FormatsForBench() {}

    /** Writes one format; the arguments are the run's folder, an empty folder and the format. */
    public static void main(String[] arguments) {
        Codebook codebook = Codebook.read(Path.of(arguments[0]).resolve("dataset"));
        Path to = Path.of(arguments[1]);
        String format = arguments[2];
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Table table : codebook.tables()) {
            if (List.of("coded", "long", "children").contains(table.name())) {
                out.printf(Locale.ROOT, "%s %d%n", table.name(), write(table, file(format, codebook, to)));
            }
        }
    }

    private static BiFunction<Table, Extent, RowFile> file(String format, Codebook codebook, Path to) {
        return (table, extent) -> switch (format) {
            case "parquet" -> ParquetFile.create(to, codebook, table, extent);
            case "excel" -> XlsxFile.create(to, codebook, table);
            case "spss" -> SavFile.create(to, codebook, table, extent);
            case "stata" -> DtaFile.create(to, codebook, table, extent);
            default -> throw new IllegalArgumentException("one of parquet, excel, spss, stata");
        };
    }

    /** Rows written; none where a sheet of Excel cannot hold them. */
    private static long write(Table table, BiFunction<Table, Extent, RowFile> create) {
        Extent extent = Extent.of(table);
        RowFile file = create.apply(table, extent);
        if (file instanceof XlsxFile && !XlsxFile.holds(extent)) {
            file.close();
            return 0;
        }
        long rows = 0;
        try (TableRows read = TableRows.open(table)) {
            for (; read.next(); rows++) {
                file.add(read);
            }
            file.finish();
        } finally {
            file.close();
        }
        return rows;
    }
}
