package nl.terugblik.files;

/** Texts of others in Markdown, where they mean themselves: no markup of a browser, no links, no cells of tables. */
public final class Markdown {

    private static final String ESCAPED = "\\`*[]|";

    private Markdown() {}

    /** A text as it is to be written. */
    public static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                    if (ESCAPED.indexOf(letter) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.appendCodePoint(letter);
                }
            }
        });
        return escaped.toString();
    }
}
