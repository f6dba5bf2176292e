package nl.terugblik.files;

/**
 * A cell that a spreadsheet takes for text and nothing else, and that can be taken back as it was.
 *
 * <p>A cell that begins, after blanks, with a sign that begins a formula, also in its full-width or small form, or with a
 * control character, could be run; an apostrophe goes before it, as a typist would put one. One goes before an apostrophe
 * too, so that the first of any cell can be taken away again.
 */
public final class PlainCell {

    private static final String BEGINNINGS = "=+-@'\uFF1D\uFF0B\uFF0D\uFF20\uFF07\uFE66\uFE62\uFE63\uFE6B\u2212";
    private static final char APOSTROPHE = '\'';

    private PlainCell() {}

    /** The cell, with an apostrophe before it where it needs one. */
    public static String of(String cell) {
        for (int i = 0; i < cell.length(); ) {
            int letter = cell.codePointAt(i);
            if (BEGINNINGS.indexOf(letter) >= 0
                    || Character.isISOControl(letter)
                    || Character.getType(letter) == Character.LINE_SEPARATOR
                    || Character.getType(letter) == Character.PARAGRAPH_SEPARATOR) {
                return APOSTROPHE + cell;
            }
            if (!Character.isSpaceChar(letter) && Character.getType(letter) != Character.FORMAT) {
                return cell;
            }
            i += Character.charCount(letter);
        }
        return cell;
    }

    /** The cell that {@link #of} was given. */
    public static String back(String cell) {
        return cell.isEmpty() || cell.charAt(0) != APOSTROPHE ? cell : cell.substring(1);
    }
}
