package nl.terugblik.quarantine;

import java.util.List;

/**
 * A refused row as it stands, for the steward's eyes.
 *
 * @param delivery the delivery that last had it refused
 * @param organisation the agency
 * @param table the table's name
 * @param line the line it starts on
 * @param since the delivery that had it refused first
 * @param reasons what is wrong with it
 * @param header the names of the columns
 * @param cells the cells, which may be fewer or more than the columns
 */
public record ShownRow(
        String delivery,
        String organisation,
        String table,
        int line,
        String since,
        List<String> reasons,
        List<String> header,
        List<String> cells) {

    public ShownRow {
        reasons = List.copyOf(reasons);
        header = List.copyOf(header);
        cells = List.copyOf(cells);
    }

    /** The name of a cell's column; a cell beyond the header is {@code extra_1} and so on. */
    public String column(int cell) {
        return cell < header.size() ? header.get(cell) : "extra_" + (cell - header.size() + 1);
    }
}
