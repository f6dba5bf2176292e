package nl.terugblik.exchange.r;

import java.util.Locale;
import nl.terugblik.exchange.bytes.OneLine;

/** Texts in an R script, in letters that every encoding has. */
final class RText {

    private static final int FIRST_BEYOND_ASCII = 0x80;

    private RText() {}

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        OneLine.of(text).codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (point < FIRST_BEYOND_ASCII) {
                quoted.appendCodePoint(point);
            } else {
                quoted.append(String.format(Locale.ROOT, "\\U%08x", point));
            }
        });
        return quoted.append('"').toString();
    }
}
