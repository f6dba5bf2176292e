package nl.terugblik.intake.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.source.Dialect;

/**
 * Where the canonical columns stand in a file.
 *
 * @param columns for each canonical column its place in the file, from 0, or -1 for an optional column that is absent
 * @param width the number of cells in the header
 * @param unknown headers that the export format does not know; their cells are ignored
 */
public record Header(List<Integer> columns, int width, List<String> unknown) {

    private static final int ABSENT = -1;

    public Header {
        columns = List.copyOf(columns);
        unknown = List.copyOf(unknown);
    }

    /** Finds the columns of a table in a file's header row, which is written as usual. */
    public static Header of(CanonicalTable table, List<String> cells) {
        return of(table, cells, TableReader.CANONICAL);
    }

    /**
     * Finds the columns of a table in a file's header row.
     *
     * @param dialect how the file was read
     * @throws IntakeRefused when there is no header, a column is missing, or one stands there twice
     */
    static Header of(CanonicalTable table, List<String> cells, Dialect dialect) {
        String file = table.fileName();
        if (cells.isEmpty()) {
            throw new IntakeRefused("Delivery refused: " + file + " has no header row; export the table again.");
        }
        List<String> names = table.columns().stream().map(Column::name).toList();
        Set<Integer> seen = new HashSet<>();
        List<Integer> places = new ArrayList<>();
        for (Column column : table.columns()) {
            int place = HeaderNames.place(cells, column.name());
            if (place < 0 && !column.optional()) {
                throw new IntakeRefused("Delivery refused: " + file + " has no column " + column.name()
                        + " in its header; "
                        + MissingColumn.cause(cells, column.name(), names, dialect)
                                .orElse("add it, empty where nothing is recorded")
                        + ".");
            }
            if (HeaderNames.isTwice(cells, column.name())) {
                throw new IntakeRefused("Delivery refused: " + file + " has the column " + column.name()
                        + " twice; remove or rename one.");
            }
            places.add(place < 0 ? ABSENT : place);
            seen.add(place);
        }
        return new Header(
                places,
                cells.size(),
                IntStream.range(0, cells.size())
                        .filter(place -> !seen.contains(place))
                        .mapToObj(cells::get)
                        .toList());
    }
}
