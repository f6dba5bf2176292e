package nl.terugblik.exchange.stata;

import nl.terugblik.exchange.bytes.OneLine;

/** Texts in a do-file. */
final class StataText {

    private StataText() {}

    /**
     * A text that stands between double quotes, or behind the colon of a note, and means itself: no macros, no end of the
     * quotes, and no beginning of a comment, which could take the lines after it away.
     */
    static String escaped(String text) {
        return OneLine.of(text)
                .replace("\\", "/")
                .replaceAll("/(?=[/*])", "/ ")
                .replace("*/", "* /")
                .replace("$", "\\$")
                .replace("`", "'")
                .replace('"', '\'');
    }
}
