package nl.terugblik.round.sheet;

import java.util.List;
import java.util.Locale;

/**
 * A sheet as it was handed in.
 *
 * @param file the file's own name
 * @param header the names of its columns
 * @param rows its rows
 * @param narrow whether it came in the letters of Windows, which lack some that a sheet may have had
 */
record HandedIn(String file, List<String> header, List<Row> rows, boolean narrow) {

    HandedIn {
        header = header.stream()
                .map(name -> Written.same(name).toLowerCase(Locale.ROOT))
                .toList();
        rows = List.copyOf(rows);
    }

    /** A row, and the line that it begins in. */
    record Row(int line, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        /** A cell; an empty text where the row has none. */
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
