package nl.terugblik.release.pages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.terugblik.chart.Markup;
import nl.terugblik.files.CsvReader;

/** A table of a release on a page: what is withheld has a dash, what is empty is empty. */
final class ReleasedTable {

    private static final String WITHHELD = "withheld";
    private static final Set<String> LEFT_OUT = Set.of(WITHHELD, "note");
    private static final Set<String> OF_A_VALUE = Set.of("value", "before", "after");
    private static final String DASH = "\u2013";

    private final List<String> columns;
    private final List<Map<String, String>> rows;

    private ReleasedTable(List<String> columns, List<Map<String, String>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    static ReleasedTable read(Path file) {
        List<String> columns = CsvReader.columns(file).stream()
                .filter(column -> !LEFT_OUT.contains(column))
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        CsvReader.read(file, row -> rows.add(row.toMap()));
        return new ReleasedTable(columns, rows);
    }

    boolean isEmpty() {
        return rows.isEmpty() || columns.isEmpty();
    }

    void write(Markup html, Words words, String caption) {
        html.open("div.scroll", "tabindex", "0", "role", "region", "aria-label", caption)
                .open("table")
                .element("caption", caption)
                .open("thead")
                .open("tr");
        columns.forEach(column -> html.element("th", words.column(column), "scope", "col"));
        html.close().close().open("tbody");
        rows.forEach(row -> row(html, words, row));
        html.close().close().close();
    }

    private void row(Markup html, Words words, Map<String, String> row) {
        List<String> withheld = List.of(row.getOrDefault(WITHHELD, "").split(" "));
        String of = row.getOrDefault("variable", row.getOrDefault("measure", ""));
        html.open("tr");
        for (String column : columns) {
            String cell = row.getOrDefault(column, "");
            String said = withheld.contains(column) ? DASH : words.cell(OF_A_VALUE.contains(column) ? of : "", cell);
            if (column.equals(columns.get(0))) {
                html.element("th", said, "scope", "row");
            } else if (withheld.contains(column)) {
                html.open("td")
                        .element("abbr", DASH, "title", words.say("withheld"))
                        .close();
            } else {
                html.element(Words.isNumber(cell) || cell.isEmpty() ? "td" : "td.reason", said);
            }
        }
        html.close();
    }
}
