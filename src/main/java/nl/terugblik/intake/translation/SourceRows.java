package nl.terugblik.intake.translation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.terugblik.files.PlainCell;
import nl.terugblik.intake.table.PageSource;
import nl.terugblik.intake.table.TableReader;
import nl.terugblik.source.SourceFile;

/**
 * The rows of a source file as they stand, with its header.
 *
 * @param header the names of its columns
 * @param rows its rows, each with the line or row number that it starts on
 */
record SourceRows(List<String> header, PageSource rows) implements Closeable {

    static SourceRows open(Path file, SourceFile described) throws IOException {
        if (isWorkbook(file)) {
            SheetRows sheet = SheetRows.open(file, described.sheet());
            return new SourceRows(header(sheet.header(), described), sheet);
        }
        TableReader reader = TableReader.open(file, described.dialect());
        return new SourceRows(header(reader.header(), described), reader);
    }

    private static List<String> header(List<String> header, SourceFile described) {
        return described.dialect().apostropheRemoved()
                ? header.stream().map(PlainCell::back).toList()
                : header;
    }

    static boolean isWorkbook(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** Looks whether a file is safe to read, before anything reads it. */
    static void check(Path file) throws IOException {
        if (isWorkbook(file)) {
            SafeArchive.checkWorkbook(file);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
