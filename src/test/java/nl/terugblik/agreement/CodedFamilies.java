package nl.terugblik.agreement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The coded families of a folder with {@code coded.csv} and {@code missing.csv}, each as one line of its cells and the
 * reasons of those that are missing. Whose line it is is left out: the project and the reference name families otherwise.
 */
final class CodedFamilies {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");
    private static final MathContext TEN_DIGITS = new MathContext(10);

    private CodedFamilies() {}

    static List<String> of(Path folder) {
        return of(folder, Set.of());
    }

    /** The same without some columns. */
    static List<String> of(Path folder, Set<String> without) {
        Map<String, Map<String, String>> missing = new HashMap<>();
        for (Map<String, String> row : Table.read(folder.resolve("missing.csv"))) {
            missing.computeIfAbsent(row.get("family"), any -> new TreeMap<>())
                    .put(row.get("variable"), row.get("reason"));
        }
        return Table.read(folder.resolve("coded.csv")).stream()
                .map(row -> {
                    Map<String, String> cells = line(row, missing.getOrDefault(row.get("family"), Map.of()));
                    cells.keySet().removeAll(without);
                    return cells.toString();
                })
                .sorted()
                .toList();
    }

    private static Map<String, String> line(Map<String, String> row, Map<String, String> missing) {
        Map<String, String> cells = new TreeMap<>(missing);
        row.forEach((variable, cell) -> {
            if (!variable.equals("family") && !cell.isEmpty()) {
                cells.merge(variable, number(cell), (reason, value) -> value + " and " + reason);
            }
        });
        return cells;
    }

    /** A decimal to ten digits: the two programs add up in a different order. */
    private static String number(String cell) {
        return DECIMAL.matcher(cell).matches()
                ? new BigDecimal(cell).round(TEN_DIGITS).stripTrailingZeros().toPlainString()
                : cell;
    }
}
