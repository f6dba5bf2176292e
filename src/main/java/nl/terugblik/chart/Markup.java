package nl.terugblik.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Well-formed markup in the making, for HTML and SVG alike: it escapes every text and attribute, and closes what it
 * opened.
 */
public final class Markup {
    private static final Set<String> ENDS_A_LINE = Set.of(
            "html",
            "head",
            "title",
            "style",
            "body",
            "header",
            "main",
            "nav",
            "section",
            "aside",
            "footer",
            "figure",
            "figcaption",
            "div",
            "h1",
            "h2",
            "h3",
            "p",
            "ul",
            "ol",
            "li",
            "dl",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "svg",
            "desc",
            "g",
            "rect",
            "line",
            "path",
            "meta",
            "link");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param element its name, with a class after a dot where it has one: {@code td.number}
     * @param attributes names and values in turn
     */
    public Markup open(String element, String... attributes) {
        out.append('<').append(start(element, attributes)).append('>');
        open.push(name(element));
        return this;
    }

    /** Closes the element that was opened last. */
    public Markup close() {
        String element = open.pop();
        out.append("</").append(element).append('>');
        endLineAfter(element);
        return this;
    }

    /** Writes an element that can hold nothing, such as {@code meta} or {@code rect}. */
    public Markup empty(String element, String... attributes) {
        out.append('<').append(start(element, attributes)).append("/>");
        endLineAfter(name(element));
        return this;
    }

    /** Writes an element that holds one text. */
    public Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    public Markup text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** Puts finished markup, such as a chart, at this place. */
    public Markup include(Markup finished) {
        out.append(finished.finish());
        return this;
    }

    /**
     * The whole markup.
     *
     * @throws IllegalStateException when an element is still open
     */
    public String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("The element " + open.peek() + " is still open.");
        }
        return out.toString();
    }

    private static String start(String element, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("Attributes come as names and values in turn.");
        }
        StringBuilder start = new StringBuilder(name(element));
        int dot = element.indexOf('.');
        if (dot >= 0) {
            attribute(start, "class", element.substring(dot + 1).replace('.', ' '));
        }
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(start, attributes[i], attributes[i + 1]);
        }
        return start.toString();
    }

    private static void attribute(StringBuilder start, String name, String value) {
        start.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value).replace("\"", "&quot;"))
                .append('"');
    }

    private static String name(String element) {
        int dot = element.indexOf('.');
        return dot < 0 ? element : element.substring(0, dot);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().filter(Markup::isAllowed).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** XML knows no control characters but these three, and no half surrogates. */
    private static boolean isAllowed(int c) {
        return c == '\n'
                || c == '\t'
                || c == '\r'
                || (c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c < 0xFFFE)
                || c > 0xFFFF;
    }

    private void endLineAfter(String element) {
        if (ENDS_A_LINE.contains(element)) {
            out.append('\n');
        }
    }
}
