package nl.terugblik.round.sheet;

import java.util.List;

/**
 * Something wrong with a sheet, without what any cell of it says.
 *
 * @param file the file's own name
 * @param line the line of the row in the file; 0 where it is about the sheet as a whole
 * @param column the column; empty where it is about a row or sheet
 * @param rule what it breaks
 * @param lacking the row that was given out and is not there, by its unit; empty where it is about what is there
 */
public record Fault(String file, int line, String column, Rule rule, String lacking) {

    /** The columns of the list of faults. */
    public static final List<String> COLUMNS =
            List.of("file", "line", "column", "rule", "severity", "scope", "message");

    /** The cells of a row in the list of faults. */
    public List<String> cells() {
        return List.of(
                file,
                line == 0 ? "" : Integer.toString(line),
                column,
                rule.code(),
                rule.isWarning() ? "warning" : "error",
                line == 0 ? "sheet" : column.isEmpty() ? "row" : "cell",
                message());
    }

    /** One sentence that says what to do. */
    public String message() {
        String place = line == 0 ? "The sheet" : column.isEmpty() ? "The row" : "The cell";
        return place + " " + rule.words() + (lacking.isEmpty() ? "" : ": " + lacking) + ".";
    }
}
