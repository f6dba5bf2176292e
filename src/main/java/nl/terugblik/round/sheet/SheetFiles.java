package nl.terugblik.round.sheet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.terugblik.exchange.excel.FormBook;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.PlainCell;
import nl.terugblik.files.PrivateFiles;

/** Writes a sheet as people fill it in: CSV, and a workbook with lists to choose from. */
public final class SheetFiles {

    /** What a spreadsheet that opens a CSV file would turn into a number, a share, an amount, a time or a day. */
    private static final Pattern MISREAD = Pattern.compile(
            "[€$]?[0-9][0-9.,:/% -]*([a-zA-Z]{3,9}\\.?[0-9 -]*)?|[a-zA-Z]{3,9}\\.?[ -][0-9]{1,4}|(?i:true|false|waar|onwaar)");

    private SheetFiles() {}

    /** Writes a sheet as CSV, under the name and {@code .csv}. */
    public static Path csv(Sheet sheet, Path folder, String name) {
        Path file = folder.resolve(name + ".csv");
        try (CsvFile out = CsvFile.create(file, sheet.columns())) {
            for (Sheet.Row row : sheet.rows()) {
                out.row(cells(sheet, row, true).toArray());
            }
        }
        return file;
    }

    /** Writes a sheet as a workbook, under the name and {@code .xlsx}. */
    public static Path xlsx(Sheet sheet, Path folder, String name) {
        Path file = folder.resolve(name + ".xlsx");
        Path partial = PrivateFiles.temporary(file);
        Iterable<FormBook.Row> rows = () -> sheet.rows().stream()
                .map(row -> new FormBook.Row(
                        cells(sheet, row, false),
                        IntStream.range(0, sheet.codes().size())
                                .mapToObj(row::choices)
                                .toList()))
                .iterator();
        FormBook.write(
                partial,
                LocalDate.EPOCH.withYear(2000),
                sheet.columns(),
                sheet.context().size(),
                rows);
        PrivateFiles.force(partial);
        PrivateFiles.move(partial, file);
        return file;
    }

    private static List<String> cells(Sheet sheet, Sheet.Row row, boolean asText) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            boolean written = sheet.context().get(i).equals("section")
                    || sheet.context().get(i).equals(Sheet.TEXT);
            cells.add(asText && written ? plain(cell) : cell);
        }
        cells.addAll(Collections.nCopies(sheet.codes().size() + 1, ""));
        return cells;
    }

    private static String plain(String cell) {
        return MISREAD.matcher(cell).matches() ? "'" + cell : PlainCell.of(cell);
    }
}
