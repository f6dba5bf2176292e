package nl.terugblik.disclosure;

import java.util.regex.Pattern;

/**
 * A sentence of ours about a row, as it may leave the house. It may quote the very counts that are hidden beside it, so it
 * holds no numeral at all: one that does is cut to what comes before its colon.
 */
final class Note {

    /** The column of such sentences. */
    static final String COLUMN = "note";

    private static final Pattern NUMERAL = Pattern.compile("\\p{N}");

    private Note() {}

    static String outside(String note) {
        if (!NUMERAL.matcher(note).find()) {
            return note;
        }
        String verdict = note.substring(0, Math.max(0, note.indexOf(':')));
        return verdict.isEmpty() || NUMERAL.matcher(verdict).find() ? "" : verdict + ".";
    }
}
