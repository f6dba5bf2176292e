package nl.terugblik.ledger.entry;

import java.util.Map;

/**
 * An object as a line of JSON in which nothing is left to choice: keys in the order given, no blanks, and in texts only what
 * must be escaped.
 */
final class JsonLine {

    private JsonLine() {}

    static String of(Map<?, ?> object) {
        StringBuilder line = new StringBuilder();
        object(line, object);
        return line.toString();
    }

    private static void object(StringBuilder line, Map<?, ?> object) {
        String before = "{";
        for (Map.Entry<?, ?> field : object.entrySet()) {
            line.append(before);
            text(line, String.valueOf(field.getKey()));
            line.append(':');
            value(line, field.getValue());
            before = ",";
        }
        line.append(object.isEmpty() ? "{}" : "}");
    }

    private static void value(StringBuilder line, Object value) {
        if (value instanceof Map<?, ?> inner) {
            object(line, inner);
        } else if (value instanceof Long || value instanceof Integer) {
            line.append(value);
        } else {
            text(line, value.toString());
        }
    }

    private static void text(StringBuilder line, String text) {
        line.append('"');
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"' || letter == '\\') {
                line.append('\\').append(letter);
            } else if (letter < ' ') {
                line.append(escaped(letter));
            } else if (Character.isSurrogate(letter) && !isPaired(text, at)) {
                line.append('\ufffd'); // half a letter has no bytes
            } else {
                line.append(letter);
            }
        }
        line.append('"');
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> String.format("\\u%04x", (int) letter);
        };
    }
}
