package nl.terugblik.report.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.terugblik.files.CsvBytes;

/** The row at which the reading of a large table stands; the next one takes its place. */
final class PassingRow {
    private static final String GROUP = "group";

    private final String file;
    private final CsvBytes rows;
    private final Map<String, String> sides;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * A row of a table.
     *
     * @param sides what a group is called here, by its name in the table; by that name where it is not in it
     */
    PassingRow(String file, CsvBytes rows, Map<String, String> sides) {
        this.file = file;
        this.rows = rows;
        this.sides = sides;
        List<String> header = rows.header();
        IntStream.range(0, header.size()).forEach(place -> places.put(header.get(place), place));
    }

    /** The columns of the table. */
    List<String> columns() {
        return rows.header();
    }

    /** Where the columns of some names stand. */
    int[] places(Predicate<String> name) {
        return IntStream.range(0, columns().size())
                .filter(place -> name.test(columns().get(place)))
                .toArray();
    }

    /** The cell of a column; empty where there is no such column. */
    String text(String column) {
        Integer place = places.get(column);
        String text = place == null ? "" : rows.text(place);
        return column.equals(GROUP) ? sides.getOrDefault(text, text) : text;
    }

    /** The cell at a place. */
    String text(int place) {
        return rows.text(place);
    }

    /**
     * The number in a cell.
     *
     * @throws UnreadableRun when the cell holds something else
     */
    OptionalDouble number(String column) {
        return Row.number(file, column, text(column));
    }

    /** The number at a place, or 0 where there is none. */
    double numberOrZero(int place) {
        return Row.number(file, columns().get(place), rows.text(place)).orElse(0);
    }

    /** All of it, to be kept. */
    Row kept() {
        Map<String, String> cells = new HashMap<>();
        places.forEach((column, place) -> cells.put(column, text(column)));
        return new Row(file, cells);
    }
}
