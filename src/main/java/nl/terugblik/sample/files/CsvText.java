package nl.terugblik.sample.files;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows as RFC 4180 text with {@code \n} line ends, quoted only where a value needs it. */
final class CsvText {
    private final StringBuilder text = new StringBuilder();
    private long lines;

    /** The number of lines so far. A value with a line end of its own makes a row of several lines. */
    long lines() {
        return lines;
    }

    void row(List<String> cells) {
        String separator = "";
        for (String cell : cells) {
            text.append(separator);
            value(cell);
            separator = ",";
        }
        text.append('\n');
        lines++;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(String value) {
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            quoted |= c == ',' || c == '"' || c == '\n' || c == '\r';
            lines += c == '\n' ? 1 : 0;
        }
        if (quoted) {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        } else {
            text.append(value);
        }
    }
}
