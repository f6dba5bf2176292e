package nl.terugblik.intake.translation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.terugblik.files.PlainCell;
import nl.terugblik.intake.table.PageSource;
import nl.terugblik.intake.table.TableReader;
import nl.terugblik.intake.workbook.WorkbookCheck;
import nl.terugblik.source.SourceFile;
import nl.terugblik.source.TableMapping;

/**
 * The rows of a source file as they stand, with its header.
 *
 * @param header the names of its columns
 * @param rows its rows, each with the line or row number that it starts on
 */
record SourceRows(List<String> header, PageSource rows) implements Closeable {

    static SourceRows open(Path file, SourceFile described) throws IOException {
        return open(file, described, columns(described));
    }

    /**
     * Opens a file.
     *
     * @param needed the columns by which the header of a sheet is known
     */
    static SourceRows open(Path file, SourceFile described, Set<String> needed) throws IOException {
        if (WorkbookCheck.isNamedSo(file)) {
            SheetRows sheet = SheetRows.open(file, described.sheet(), needed);
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

    /** The columns that the tables of a file are made of. */
    private static Set<String> columns(SourceFile described) {
        Set<String> columns = new TreeSet<>();
        for (TableMapping mapping : described.tables()) {
            mapping.where().forEach(condition -> columns.add(condition.column()));
            mapping.fields().values().forEach(field -> columns.addAll(field.from()));
        }
        return columns;
    }

    /** Looks whether a file is what its name says and safe to read, before anything reads it. */
    static void check(Path file) throws IOException {
        WorkbookCheck.check(file);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
