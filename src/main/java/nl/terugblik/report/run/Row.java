package nl.terugblik.report.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A row of one of the run's tables; a cell that is empty or absent holds nothing.
 *
 * @param file the table, for messages
 * @param cells the cells by the names of their columns
 */
public record Row(String file, Map<String, String> cells) {
    /** Rows by what a column holds, in their order. */
    public static Map<String, List<Row>> grouped(List<Row> rows, String column) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.text(column), group -> new ArrayList<>())
                .add(row));
        return groups;
    }

    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    public boolean has(String column) {
        return !text(column).isEmpty();
    }

    /**
     * The number in a cell.
     *
     * @throws UnreadableRun when the cell holds something else
     */
    public OptionalDouble number(String column) {
        return number(file, column, text(column));
    }

    /** The number in a cell of a column of a table. */
    static OptionalDouble number(String file, String column, String cell) {
        if (cell.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(cell);
            return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
        } catch (NumberFormatException notANumber) {
            throw new UnreadableRun("The column " + column + " of " + file + " holds something that is no number.");
        }
    }

    public double numberOr(String column, double absent) {
        return number(column).orElse(absent);
    }

    /** Whether the row carries a test that was carried out. */
    public boolean isTested() {
        return has("test") && !text("test").equals("none") && number("p").isPresent();
    }
}
