package nl.terugblik.exchange.stata;

/** Texts in a do-file. */
final class StataText {

    private StataText() {}

    /** A text that stands between double quotes and means itself: no macros, no end of the quotes. */
    static String escaped(String text) {
        return text.replace("\\", "/").replace("$", "\\$").replace("`", "'").replace('"', '\'');
    }
}
