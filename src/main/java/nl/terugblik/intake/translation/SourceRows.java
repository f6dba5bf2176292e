package nl.terugblik.intake.translation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.terugblik.files.CellText;
import nl.terugblik.files.PlainCell;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.text.HeaderNames;
import nl.terugblik.intake.text.MissingColumn;
import nl.terugblik.intake.text.Page;
import nl.terugblik.intake.text.PageSource;
import nl.terugblik.intake.text.TableReader;
import nl.terugblik.intake.workbook.WorkbookCheck;
import nl.terugblik.source.Dialect;
import nl.terugblik.source.SourceFile;
import nl.terugblik.source.TableMapping;

/**
 * The rows of a source file as they stand, with its header.
 *
 * @param header the names of its columns
 * @param rows its rows, each with the line or row number that it starts on
 * @param dialect how its text is written
 */
record SourceRows(List<String> header, PageSource rows, Dialect dialect) implements Closeable {

    SourceRows {
        header = header.stream().map(CellText::of).toList();
    }

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
            return new SourceRows(header(sheet.header(), described), sheet, described.dialect());
        }
        TableReader reader = TableReader.open(file, described.dialect());
        return new SourceRows(header(reader.header(), described), reader, reader.dialect());
    }

    /** The cells of a row, in the form in which they are compared. */
    static List<String> cells(Page page, int row) {
        List<String> cells = new ArrayList<>(page.cells(row));
        for (int i = 0; i < page.cells(row); i++) {
            cells.add(CellText.of(page.cell(row, i).toString()));
        }
        return cells;
    }

    /** Whether a row is the header once more. */
    boolean repeatsHeader(List<String> row) {
        if (row.size() != header.size()) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).equalsIgnoreCase(header.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where a column of the source stands.
     *
     * @param file the name of the file
     * @param all the columns that the profile names
     * @throws IntakeRefused when it stands there not at all, or twice
     */
    int place(String file, String name, List<String> all) {
        int place = HeaderNames.place(header, name);
        if (place < 0 && header.isEmpty()) {
            throw new IntakeRefused("Delivery refused: " + file + " has no header row; export the table again.");
        }
        if (place < 0) {
            throw new IntakeRefused("Delivery refused: " + file + " has no column " + name
                    + ", which the source profile names; "
                    + MissingColumn.cause(header, name, all, dialect).orElse("correct one of the two") + ".");
        }
        if (HeaderNames.isTwice(header, name)) {
            throw new IntakeRefused(
                    "Delivery refused: " + file + " has the column " + name + " twice; remove or rename one.");
        }
        return place;
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
