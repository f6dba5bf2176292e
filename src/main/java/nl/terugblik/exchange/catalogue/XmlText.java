package nl.terugblik.exchange.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;

/** XML as it is written, indented, with what is markup escaped. */
final class XmlText {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> opened = new ArrayDeque<>();

    /** Opens an element; attributes are names and values in turn. */
    XmlText open(String element, String... attributes) {
        indent();
        tag(element, attributes);
        text.append(">\n");
        opened.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    XmlText close() {
        String element = opened.pop();
        indent();
        text.append("</").append(element).append(">\n");
        return this;
    }

    /** An element with a text; attributes are names and values in turn. */
    void leaf(String element, String content, String... attributes) {
        indent();
        tag(element, attributes);
        if (content.isEmpty()) {
            text.append("/>\n");
        } else {
            text.append('>')
                    .append(escaped(content))
                    .append("</")
                    .append(element)
                    .append(">\n");
        }
    }

    private void tag(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
    }

    private void indent() {
        text.append("  ".repeat(opened.size()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
