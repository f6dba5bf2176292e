package nl.terugblik.intake.translation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.text.Page;
import nl.terugblik.intake.text.PageSource;
import nl.terugblik.intake.workbook.SheetCells;
import nl.terugblik.intake.workbook.SheetCells.Row;
import nl.terugblik.intake.workbook.WorkbookFile;

/** The rows of a sheet of a workbook behind its header. */
final class SheetRows implements PageSource {

    private final WorkbookFile workbook;
    private final SheetCells cells;
    private final List<String> header;

    private SheetRows(WorkbookFile workbook, SheetCells cells, List<String> header) {
        this.workbook = workbook;
        this.cells = cells;
        this.header = header;
    }

    /**
     * Opens a sheet.
     *
     * @param name its name; empty for the first that is visible
     * @param needed the columns by which its header is known
     * @throws IntakeRefused when there is no such sheet, or none of its first rows is the header
     */
    static SheetRows open(Path file, Optional<String> name, Set<String> needed) throws IOException {
        WorkbookFile workbook = WorkbookFile.open(file);
        try {
            SheetCells cells = workbook.sheet(name);
            boolean another = name.isEmpty() && workbook.visibleSheets() > 1;
            List<String> header = new HeaderSearch(String.valueOf(file.getFileName()), needed, another).in(cells);
            cells.markMerged();
            return new SheetRows(workbook, cells, header);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    List<String> header() {
        return header;
    }

    @Override
    public Optional<Page> next(int mostRows) {
        Page page = new Page(mostRows);
        while (!page.full()) {
            Optional<Row> row = cells.next();
            if (row.isEmpty()) {
                break;
            }
            page.begin(row.get().number());
            fitted(row.get().cells()).forEach(page::cell);
            page.end();
        }
        return page.rows() == 0 ? Optional.empty() : Optional.of(page);
    }

    /** As many cells as the header has; empty cells beyond it, which programs leave behind, are no cells. */
    private List<String> fitted(List<String> row) {
        List<String> fitted = new ArrayList<>(row);
        while (fitted.size() < header.size()) {
            fitted.add("");
        }
        while (fitted.size() > header.size() && fitted.get(fitted.size() - 1).isEmpty()) {
            fitted.remove(fitted.size() - 1);
        }
        return fitted;
    }

    @Override
    public void close() throws IOException {
        cells.close();
        workbook.close();
    }
}
