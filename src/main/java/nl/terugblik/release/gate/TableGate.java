package nl.terugblik.release.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.terugblik.files.CsvReader;

/** A released table, cell by cell, against the run's own: what is withheld is empty, and nothing is there that the run has not. */
final class TableGate {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");
    private static final String WITHHELD = "withheld";
    private static final String NOTE = "note";

    /** Two significant digits are the fewest that any figure is rounded to. */
    private static final int FEWEST = 2;

    private TableGate() {}

    /** The first place of a released table where something stands that may not; empty where nothing does. */
    static String fault(Path released, Path run, String table, Secrets secrets) {
        List<Map<String, String>> own = rows(run);
        List<Map<String, String>> out = rows(released);
        int at = 0;
        for (int i = 0; i < out.size(); i++) {
            Map<String, String> row = out.get(i);
            while (at < own.size() && !isOf(row, own.get(at))) {
                at++;
            }
            if (at == own.size()) {
                return "line " + (i + 2);
            }
            for (Map.Entry<String, String> cell : row.entrySet()) {
                if (!mayStand(cell, own.get(at), row, secrets.withheld(table, at + 2))) {
                    return "line " + (i + 2) + ", column " + cell.getKey();
                }
            }
            at++;
        }
        return "";
    }

    private static List<Map<String, String>> rows(Path file) {
        List<Map<String, String>> rows = new ArrayList<>();
        CsvReader.read(file, row -> rows.add(row.toMap()));
        return rows;
    }

    /** Whether the words of a row are those of a row of the run. */
    private static boolean isOf(Map<String, String> row, Map<String, String> own) {
        return row.entrySet().stream()
                .filter(cell ->
                        !cell.getKey().equals(WITHHELD) && !cell.getKey().equals(NOTE))
                .filter(cell -> !cell.getValue().isEmpty()
                        && !NUMBER.matcher(cell.getValue()).matches())
                .allMatch(cell -> cell.getValue().equals(own.getOrDefault(cell.getKey(), "")));
    }

    private static boolean mayStand(
            Map.Entry<String, String> cell, Map<String, String> own, Map<String, String> row, Set<String> withheld) {
        String column = cell.getKey();
        String said = cell.getValue();
        if (said.isEmpty()) {
            return true;
        }
        Set<String> gone = new HashSet<>(List.of(row.getOrDefault(WITHHELD, "").split(" ")));
        if (column.equals(WITHHELD)) {
            return row.keySet().containsAll(gone);
        }
        String before = own.getOrDefault(column, "");
        if (withheld.contains(column) || gone.contains(column) || before.isEmpty()) {
            return false;
        }
        if (column.equals(NOTE)) {
            return !said.matches("(?s).*\\p{N}.*") && before.startsWith(said.replaceAll("\\.$", ""));
        }
        return !NUMBER.matcher(said).matches() || isRounded(new BigDecimal(said), before);
    }

    /** Whether a number is another one in fewer digits, or the same. */
    private static boolean isRounded(BigDecimal said, String before) {
        if (!NUMBER.matcher(before).matches()) {
            return false;
        }
        BigDecimal own = new BigDecimal(before);
        return said.compareTo(own.setScale(Math.max(0, said.scale()), RoundingMode.HALF_UP)) == 0
                || IntStream.rangeClosed(FEWEST, MathContext.DECIMAL128.getPrecision())
                        .anyMatch(digits ->
                                said.compareTo(own.round(new MathContext(digits, RoundingMode.HALF_UP))) == 0);
    }
}
