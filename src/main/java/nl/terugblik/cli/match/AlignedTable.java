package nl.terugblik.cli.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table of texts, the first column to the left and the others to the right. */
final class AlignedTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    AlignedTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The rows as lines of equal layout. */
    List<String> lines() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = IntStream.range(0, columns).map(this::width).toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(
                        row -> row.get(column).codePointCount(0, row.get(column).length()))
                .max()
                .orElse(0);
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - cell.codePointCount(0, cell.length()));
            line.append(GAP).append(column == 0 ? cell + padding : padding + cell);
        }
        return line.toString().stripTrailing();
    }
}
