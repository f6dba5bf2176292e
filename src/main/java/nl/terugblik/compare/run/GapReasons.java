package nl.terugblik.compare.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** {@code missing.csv}: why cells are empty. A family's reasons lie in one text until one of them is asked for. */
public final class GapReasons {

    private final Map<String, String> byFamily;

    private GapReasons(Map<String, String> byFamily) {
        this.byFamily = byFamily;
    }

    /** Reads the file. */
    public static GapReasons read(Path file, UnaryOperator<String> names) {
        Map<String, StringBuilder> families = new HashMap<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            in.readLine();
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                int comma = row.indexOf(',');
                families.computeIfAbsent(names.apply(row.substring(0, comma)), any -> new StringBuilder("\n"))
                        .append(row, comma + 1, row.length())
                        .append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        families.forEach((family, reasons) -> texts.put(family, reasons.toString()));
        return new GapReasons(texts);
    }

    /** Why a family's cell of a variable is empty; nothing where no reason is given. */
    public String of(String family, String variable) {
        String reasons = byFamily.getOrDefault(family, "");
        String wanted = "\n" + variable + ",";
        int at = reasons.indexOf(wanted);
        return at < 0 ? "" : reasons.substring(at + wanted.length(), reasons.indexOf('\n', at + 1));
    }
}
