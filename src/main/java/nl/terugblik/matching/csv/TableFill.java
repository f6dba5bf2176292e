package nl.terugblik.matching.csv;

import java.util.Arrays;
import java.util.List;
import nl.terugblik.files.table.Cell;
import nl.terugblik.files.table.Header;
import nl.terugblik.files.table.TableRows;
import nl.terugblik.matching.Covariate;
import nl.terugblik.matching.RowKeys;
import org.apache.commons.csv.CSVRecord;

/** The second reading of a file: the values of the columns, and the rows' keys. */
final class TableFill implements TableRows.Taker {

    private final TableScan scan;
    private final TableLayout layout;
    private final RowIds ids;
    private final RowKeys keys;
    private final ColumnFill[] columns;
    private final int[] places;
    private final StringBuilder content = new StringBuilder();
    private List<String> names = List.of();
    private int[] byName = {};
    private int rows;

    TableFill(TableScan scan, TableLayout layout, RowIds ids, long seed) {
        this.scan = scan;
        this.layout = layout;
        this.ids = ids;
        this.keys = new RowKeys(seed);
        this.columns = scan.columns().stream()
                .map(column -> column.isNumbers()
                        ? new ColumnFill.Numbers(column.name(), new double[scan.rows()])
                        : new ColumnFill.Categories(column.name(), scan.rows()))
                .toArray(ColumnFill[]::new);
        this.places = scan.columns().stream().mapToInt(ColumnKind::place).toArray();
    }

    @Override
    public void header(Header header) {
        names = header.names();
        byName = header.byName();
    }

    @Override
    public void row(int line, CSVRecord cells) {
        if (rows == scan.rows()) {
            return; // the file has grown; its hash will tell
        }
        for (int i = 0; i < columns.length; i++) {
            columns[i].set(rows, Cell.text(cells.get(places[i])));
        }
        keys.add(layout.id().isPresent() ? ids.of(rows) : content(cells));
        rows++;
    }

    /** All cells by the names of their columns; lengths keep cells apart, whatever is in them. */
    private String content(CSVRecord cells) {
        content.setLength(0);
        for (int place : byName) {
            String cell = Cell.text(cells.get(place));
            content.append(names.get(place))
                    .append('=')
                    .append(cell.length())
                    .append(':')
                    .append(cell)
                    .append('\n');
        }
        return content.toString();
    }

    RowKeys keys() {
        return keys;
    }

    List<Covariate> covariates() {
        return Arrays.stream(columns).map(ColumnFill::covariate).toList();
    }
}
