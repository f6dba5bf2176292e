package nl.terugblik.exchange.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the cells of a table reach, so that a format can be given its widths and number of rows before the first row.
 *
 * @param rows the number of rows
 * @param columns the reach of each column, in the order of the variables
 */
public record Extent(long rows, List<Column> columns) {

    public Extent {
        columns = List.copyOf(columns);
    }

    /**
     * The reach of a column.
     *
     * @param filled the number of cells that hold something
     * @param smallest the smallest number; 0 where there is none
     * @param largest the largest number; 0 where there is none
     * @param whole whether the codebook says that numbers have no decimals, and so it is
     * @param width the length in bytes of UTF-8 of the longest text, be it in a cell or among the codes of the codebook;
     *     at least 1
     */
    public record Column(long filled, double smallest, double largest, boolean whole, int width) {}

    /** Reads a table through once. */
    public static Extent of(Table table) {
        List<Reach> reaches = table.variables().stream().map(Reach::new).toList();
        long count = 0;
        try (TableRows rows = TableRows.open(table)) {
            while (rows.next()) {
                count++;
                for (int i = 0; i < reaches.size(); i++) {
                    if (!rows.isEmpty(i)) {
                        reaches.get(i).add(rows, i);
                    }
                }
            }
        }
        List<Column> columns = new ArrayList<>();
        reaches.forEach(reach -> columns.add(reach.column()));
        return new Extent(count, columns);
    }

    /** The reach of a column while it is being found. */
    private static final class Reach {

        private final boolean text;
        private long filled;
        private double smallest;
        private double largest;
        private boolean whole;
        private int width;

        Reach(Variable variable) {
            text = variable.kind().isText();
            whole = variable.kind().isWhole() || variable.kind() == Kind.DATE;
            width = variable.values().stream()
                    .mapToInt(value -> value.code().getBytes(StandardCharsets.UTF_8).length)
                    .reduce(1, Math::max);
        }

        void add(TableRows rows, int variable) {
            if (text) {
                width = Math.max(width, rows.length(variable));
            } else {
                double number = rows.number(variable);
                smallest = filled == 0 ? number : Math.min(smallest, number);
                largest = filled == 0 ? number : Math.max(largest, number);
                whole &= StrictMath.rint(number) == number;
            }
            filled++;
        }

        Column column() {
            return new Column(filled, smallest, largest, whole, width);
        }
    }
}
