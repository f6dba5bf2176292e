package nl.terugblik.files.table;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The header of a file.
 *
 * @param file the file
 * @param names the names of its columns, from left to right
 * @param places where each column stands
 * @param delimiter what stands between its cells
 */
public record Header(Path file, List<String> names, Map<String, Integer> places, char delimiter) {

    /** Takes a header; columns without a name may be several, because no one can ask for them. */
    static Header of(Path file, int line, List<String> cells, char delimiter) {
        List<String> names = cells.stream().map(Cell::text).toList();
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < names.size(); place++) {
            if (places.put(names.get(place), place) != null && !names.get(place).isEmpty()) {
                throw new UnreadableTable(file + " line " + line + ": two columns are called " + names.get(place)
                        + "; give each column a name of its own.");
            }
        }
        return new Header(file, names, places, delimiter);
    }

    /** Where a column stands that was asked for: to the letter, or else the only one that differs in capitals alone. */
    public int place(String name) {
        String wanted = Cell.text(name);
        @Nullable Integer place = wanted.isEmpty() ? null : places.get(wanted);
        if (place == null && !wanted.isEmpty()) {
            List<String> alike = names.stream().filter(wanted::equalsIgnoreCase).toList();
            place = alike.size() == 1 ? places.get(alike.get(0)) : null;
        }
        if (place == null) {
            throw new WrongColumns(file + " has no column " + name + " in its header (line 1); check the name, its"
                    + " capitals, and the delimiter, which is taken to be "
                    + (delimiter == '\t' ? "a tab" : "'" + delimiter + "'") + ".");
        }
        return place;
    }

    /** The places of all columns in the order of their names, so that another order of columns is no other content. */
    public int[] byName() {
        return IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    void refuseRagged(int line, int cells) {
        if (cells != names.size()) {
            throw new UnreadableTable(
                    file + " line " + line + ": the row has " + cells + (cells == 1 ? " cell" : " cells")
                            + " where the header has " + names.size()
                            + "; mend the row, and put cells that hold the delimiter in quotes.");
        }
    }
}
