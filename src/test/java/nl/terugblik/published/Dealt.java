package nl.terugblik.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of counts, dealt to the 70 families of a group. A line reads {@code families | cell | cell …}; a dash is a
 * value that was not recorded.
 *
 * <p>Family i gets the row at {@code start + i × step}, so that what lies side by side in one table does not in another.
 */
record Dealt(List<List<String>> rows, int start, int step) {

    static final int FAMILIES = 70;

    Dealt {
        if (rows.size() != FAMILIES) {
            throw new IllegalArgumentException("The counts of a table add up to " + rows.size() + " families.");
        }
    }

    static Dealt of(int start, int step, String table) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : table.strip().split("\n")) {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            for (int i = 0; i < Integer.parseInt(cells.get(0)); i++) {
                rows.add(cells.subList(1, cells.size()));
            }
        }
        return new Dealt(List.copyOf(rows), start, step);
    }

    /** The cells of a family, counted from 0. */
    List<String> of(int family) {
        return rows.get((start + family * step) % FAMILIES);
    }
}
