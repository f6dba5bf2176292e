package nl.terugblik.intake.translation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.table.Page;
import nl.terugblik.intake.table.PageSource;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of a sheet of a workbook. A cell that holds a day is read as yyyy-MM-dd, a number as its shortest digits. */
final class SheetRows implements PageSource {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> header;

    private SheetRows(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.header = rows.hasNext() ? cells(rows.next(), 0) : List.of();
    }

    static SheetRows open(Path file, Optional<String> name) throws IOException {
        try {
            ReadableWorkbook workbook =
                    new ReadableWorkbook(Files.newInputStream(file), new ReadingOptions(true, false));
            Optional<Sheet> sheet =
                    name.isPresent() ? workbook.findSheet(name.get()) : Optional.of(workbook.getFirstSheet());
            if (sheet.isEmpty()) {
                throw new IntakeRefused("Delivery refused: " + file.getFileName()
                        + " has no sheet of the name that the source profile gives; correct one of the two.");
            }
            return new SheetRows(workbook, sheet.get());
        } catch (ExcelReaderException e) {
            throw new IntakeRefused("Delivery refused: " + file.getFileName()
                    + " is not a workbook that can be read; save it again as .xlsx.");
        }
    }

    List<String> header() {
        return header;
    }

    @Override
    public Optional<Page> next(int mostRows) {
        Page page = new Page(mostRows);
        while (!page.full() && rows.hasNext()) {
            Row row = rows.next();
            List<String> cells = cells(row, header.size());
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                page.begin(row.getRowNum());
                cells.forEach(page::cell);
                page.end();
            }
        }
        return page.rows() == 0 ? Optional.empty() : Optional.of(page);
    }

    /** The cells of a row, filled up to a width; empty cells beyond it, which programs leave behind, are no cells. */
    private static List<String> cells(Row row, int width) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
        }
        while (cells.size() < width) {
            cells.add("");
        }
        while (cells.size() > width && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            String format = String.valueOf(cell.getDataFormatString()).replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"", "");
            if (format.contains("yy") || format.contains("dd")) {
                LocalDate day = cell.asDate().toLocalDate();
                return day.toString();
            }
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getType() == CellType.STRING
                ? cell.asString().strip()
                : String.valueOf(cell.getText()).strip();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
