package nl.terugblik.matching.csv;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.terugblik.files.table.Cell;
import nl.terugblik.files.table.Header;
import nl.terugblik.files.table.TableRows;
import nl.terugblik.files.table.UnreadableTable;
import nl.terugblik.matching.Specification;
import org.apache.commons.csv.CSVRecord;

/** The first reading of a file: who its rows are, who is treated, and what the columns hold. */
final class TableScan implements TableRows.Taker {

    private final Path file;
    private final TableLayout layout;
    private final Specification specification;
    private final BitSet treated = new BitSet();
    private final KnownIds ids = new KnownIds();
    private List<ColumnKind> columns = List.of();
    private int treatment;
    private OptionalInt id = OptionalInt.empty();
    private int[] lines = new int[1 << 10];
    private int rows;

    TableScan(Path file, TableLayout layout, Specification specification) {
        this.file = file;
        this.layout = layout;
        this.specification = specification;
    }

    @Override
    public void header(Header header) {
        treatment = header.place(layout.treatment());
        id = layout.id().stream().mapToInt(column -> header.place(column)).findFirst();
        columns = specification.columns().stream()
                .map(name -> new ColumnKind(
                        file, name, header.place(name), layout.categories().contains(name)))
                .toList();
    }

    @Override
    public void row(int line, CSVRecord cells) {
        boolean isTreated = Cell.treated(Cell.text(cells.get(treatment)))
                .orElseThrow(
                        () -> new UnreadableTable(
                                file + " line " + line + ": column " + layout.treatment()
                                        + " says who is treated and must hold 0 or 1 (or false or true); mend it, or leave the row out."));
        treated.set(rows, isTreated);
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, 2 * rows);
        }
        lines[rows] = line;
        if (id.isPresent()) {
            addId(cells.get(id.getAsInt()), line);
        }
        for (ColumnKind column : columns) {
            column.see(Cell.text(cells.get(column.place())), line);
        }
        rows++;
    }

    private void addId(String text, int line) {
        String column = layout.id().orElseThrow();
        if (Cell.isMissing(Cell.text(text))) {
            throw new UnreadableTable(file + " line " + line + ": column " + column
                    + " is the id and holds nothing; fill it, or match without an id.");
        }
        ids.add(text).ifPresent(earlier -> {
            throw new UnreadableTable(
                    file + " lines " + lines[earlier] + " and " + line + ": column " + column
                            + " is the id and holds the same in both; give every row an id of its own, or match without an id.");
        });
    }

    /** Refuses what cannot be matched, once the file was read to its end. */
    void finish() {
        if (rows == 0) {
            throw new UnreadableTable(file + " has a header but no rows; there is nothing to match.");
        }
        columns.forEach(ColumnKind::refuseUseless);
    }

    int rows() {
        return rows;
    }

    boolean[] treated() {
        boolean[] all = new boolean[rows];
        treated.stream().forEach(row -> all[row] = true);
        return all;
    }

    RowIds ids() {
        return id.isPresent() ? ids.toRowIds() : RowIds.lines(Arrays.copyOf(lines, rows));
    }

    List<ColumnKind> columns() {
        return columns;
    }

    Stream<String> remarks() {
        return columns.stream().flatMap(column -> column.remark().stream());
    }
}
