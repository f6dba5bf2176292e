package nl.terugblik.compare.results;

/**
 * A figure of a table that is another.
 *
 * @param table the file, such as {@code tables/outcomes.csv}
 * @param row the cells that name the row, with slashes between
 * @param column the column
 * @param before the figure of the earlier run
 * @param after that of the later one
 */
public record FigureMove(String table, String row, String column, String before, String after) {}
