package nl.terugblik.exchange.excel;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.bytes.ZipFile;

/**
 * A table that people fill in, as an Excel workbook: some of its cells offer a list to choose from. The lists stand on a sheet of
 * their own, since one may be longer than a cell's own list can be. Every cell is a text.
 */
public final class FormBook {

    private static final int DRAIN_BYTES = 1 << 16;
    private static final String FORM = "sheet";
    private static final String LISTS = "codes";

    private final LittleEndian out = new LittleEndian();
    private final Map<List<String>, Integer> lists = new LinkedHashMap<>();
    private final Map<String, List<String>> ranges = new LinkedHashMap<>();

    private FormBook() {}

    /** A row: its cells, and for each of the last of them a list to choose from, or none. */
    public record Row(List<String> cells, List<Optional<List<String>>> choices) {

        public Row {
            cells = List.copyOf(cells);
            choices = List.copyOf(choices);
        }
    }

    /** Cells below one another that offer the same list. */
    private record Run(int column, int list, int from) {}

    /**
     * Writes a workbook; the same rows give the same bytes.
     *
     * @param first the column, from 0, of the first cell that may offer a list
     * @param day the day that stands as that of its making
     */
    public static void write(Path file, LocalDate day, List<String> header, int first, Iterable<Row> rows) {
        ZipFile zip = ZipFile.create(file, day);
        try (zip) {
            new FormBook().write(zip, day, header, first, rows);
        }
    }

    private void write(ZipFile zip, LocalDate day, List<String> header, int first, Iterable<Row> rows) {
        zip.begin(Workbook.sheetPart(1));
        Sheet sheet = new Sheet(out);
        sheet.header(header);
        Map<Integer, Run> open = new LinkedHashMap<>();
        int number = 1;
        for (Row row : rows) {
            number++;
            sheet.startRow();
            row.cells().forEach(cell -> cell(sheet, cell));
            sheet.endRow();
            for (int i = 0; i < row.choices().size(); i++) {
                follow(open, first + i, row.choices().get(i), number);
            }
            drain(zip);
        }
        int end = number + 1;
        List.copyOf(open.values()).forEach(run -> close(run, end));
        sheet.end(validations());
        end(zip);
        writeLists(zip);
        Workbook.write(zip, "Terugblik", day, List.of(FORM, LISTS));
        zip.finish();
    }

    private static void cell(Sheet sheet, String cell) {
        if (cell.isEmpty()) {
            sheet.empty();
        } else {
            sheet.text(cell);
        }
    }

    /** Goes on with the list that the cell above offers, or begins another. */
    private void follow(Map<Integer, Run> open, int column, Optional<List<String>> choices, int row) {
        int list = choices.map(words -> lists.computeIfAbsent(words, made -> lists.size()))
                .orElse(-1);
        Run above = open.get(column);
        if (above == null || above.list() != list) {
            if (above != null) {
                close(above, row);
            }
            open.put(column, new Run(column, list, row));
        }
    }

    private void close(Run run, int end) {
        if (run.list() >= 0) {
            String letters = Sheet.name(run.column());
            ranges.computeIfAbsent(formula(run.list()), made -> new ArrayList<>())
                    .add(letters + run.from() + (end - 1 > run.from() ? ":" + letters + (end - 1) : ""));
        }
    }

    /** The column of a list on its sheet. */
    private String formula(int list) {
        String letters = Sheet.name(list);
        int length = new ArrayList<>(lists.keySet()).get(list).size();
        return LISTS + "!$" + letters + "$1:$" + letters + "$" + length;
    }

    private String validations() {
        if (ranges.isEmpty()) {
            return "";
        }
        StringBuilder xml = new StringBuilder("<dataValidations count=\"" + ranges.size() + "\">");
        ranges.forEach((formula, cells) -> xml.append(
                        "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"")
                .append(String.join(" ", cells))
                .append("\"><formula1>")
                .append(formula)
                .append("</formula1></dataValidation>"));
        return xml.append("</dataValidations>").toString();
    }

    /** A column a list. */
    private void writeLists(ZipFile zip) {
        zip.begin(Workbook.sheetPart(2));
        Sheet sheet = new Sheet(out);
        int longest = lists.keySet().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            sheet.startRow();
            for (List<String> list : lists.keySet()) {
                if (i < list.size()) {
                    sheet.text(list.get(i));
                } else {
                    sheet.empty();
                }
            }
            sheet.endRow();
        }
        sheet.end();
        end(zip);
    }

    private void drain(ZipFile zip) {
        if (out.length() >= DRAIN_BYTES) {
            zip.write(out);
        }
    }

    private void end(ZipFile zip) {
        zip.write(out);
        zip.end();
    }
}
