package nl.terugblik.intake.text;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A row as a line of a canonical table. */
public final class CanonicalLine {

    private CanonicalLine() {}

    /** The bytes of a line with these cells, with the end of the line. */
    public static byte[] of(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            line.append(i == 0 ? "" : ",").append(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
