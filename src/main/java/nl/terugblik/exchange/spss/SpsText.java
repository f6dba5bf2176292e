package nl.terugblik.exchange.spss;

import nl.terugblik.exchange.bytes.OneLine;
import nl.terugblik.exchange.bytes.Utf8;

/** Texts in SPSS syntax, in quotes and on lines that are not too long for it. */
final class SpsText {

    private static final int PIECE_BYTES = 200;

    private SpsText() {}

    static String quoted(String text) {
        return "'" + OneLine.of(text).replace("'", "''") + "'";
    }

    /** A text of limited length, on lines of its own. */
    static String quoted(String text, int bytes) {
        String rest = Utf8.cut(text, bytes).stripTrailing();
        StringBuilder quoted = new StringBuilder();
        while (quoted.isEmpty() || !rest.isEmpty()) {
            String piece = Utf8.cut(rest, PIECE_BYTES);
            quoted.append(quoted.isEmpty() ? "\n    " : " +\n    ").append(quoted(piece));
            rest = rest.substring(piece.length());
        }
        return quoted.toString();
    }
}
