package nl.terugblik.compare.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.terugblik.files.CsvReader;

/**
 * A table of results with its rows by name. A row's name is what stands before its first figure; rows of one name are told
 * apart by their order.
 *
 * @param columns the columns that hold figures or notes
 * @param rows the cells of these columns, by the name of the row
 */
record ResultTable(List<String> columns, Map<String, List<String>> rows) {

    private static final Set<String> NAMES = Set.of(
            "outcome",
            "model",
            "measure",
            "variable",
            "value",
            "moderator",
            "term",
            "scale",
            "moment",
            "rule",
            "specification",
            "unknown",
            "kind",
            "from",
            "to",
            "group",
            "before",
            "after",
            "t1",
            "t2",
            "t3",
            "gamma",
            "side",
            "analysis",
            "curve",
            "day",
            "set",
            "step",
            "reason",
            "covariate",
            "level",
            "sample");

    static ResultTable read(Path file) {
        List<String> header = CsvReader.columns(file);
        int names = 0;
        while (names < header.size() && NAMES.contains(header.get(names))) {
            names++;
        }
        int first = names;
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        CsvReader.read(file, row -> {
            List<String> cells = row.toList();
            String name = String.join("/", cells.subList(0, first));
            int number = seen.merge(name, 1, Integer::sum);
            rows.put(
                    number == 1 ? name : name + " (" + number + ")",
                    new ArrayList<>(cells.subList(first, cells.size())));
        });
        return new ResultTable(header.subList(first, header.size()), rows);
    }

    /** The cell of a row; nothing where there is no such row or column. */
    String cell(String row, String column) {
        List<String> cells = rows.getOrDefault(row, List.of());
        int place = columns.indexOf(column);
        return place < 0 || place >= cells.size() ? "" : cells.get(place);
    }
}
