package nl.terugblik.files;

/**
 * A cell that a spreadsheet takes for text and nothing else: one that begins with {@code =}, {@code +}, {@code -},
 * {@code @}, a tab or a line end could be run as a formula, so an apostrophe goes before it, as a typist would put one.
 */
public final class PlainCell {

    private static final String FORMULAS_BEGIN_WITH = "=+-@\t\r\n";

    private PlainCell() {}

    /** The cell, with an apostrophe before it where it needs one. */
    public static String of(String cell) {
        return !cell.isEmpty() && FORMULAS_BEGIN_WITH.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
