package nl.terugblik.report.missing;

import java.util.Arrays;
import java.util.List;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Texts;

/** Which characteristics are unknown of the same families. */
record PatternsTable(Page page, List<Row> rows) {
    private static final String FILE = "tables/missing-patterns.csv";
    private static final int SHOWN = 12;

    void write() {
        if (rows.stream().noneMatch(row -> row.has("unknown"))) {
            return;
        }
        page.heading("patterns.title");
        double all = rows.stream().mapToDouble(row -> row.numberOr("n", 0)).sum();
        double complete = rows.stream()
                .filter(row -> !row.has("unknown"))
                .mapToDouble(row -> row.numberOr("n", 0))
                .sum();
        page.paragraph("patterns.intro", page.outOf(complete, all));
        var table = new FigureTable(page, "", page.say("patterns.caption"), FILE)
                .columns(
                        page.say("patterns.column.unknown"),
                        page.say("column.total"),
                        page.say("group.experimental.short"),
                        page.say("group.control.short"));
        rows.stream()
                .limit(SHOWN)
                .forEach(row -> table.row(
                        unknown(row),
                        page.numbers().count(row.number("n")),
                        page.numbers().count(row.number("n_experimental")),
                        page.numbers().count(row.number("n_control"))));
        table.end();
        if (rows.size() > SHOWN) {
            double others = rows.stream()
                    .skip(SHOWN)
                    .mapToDouble(row -> row.numberOr("n", 0))
                    .sum();
            page.html()
                    .element(
                            "p.note",
                            page.say(
                                    "patterns.others",
                                    page.numbers().count(rows.size() - SHOWN),
                                    page.numbers().count(others)));
        }
    }

    private String unknown(Row row) {
        if (!row.has("unknown")) {
            return page.say("patterns.nothing");
        }
        List<String> labels = Arrays.stream(row.text("unknown").split(" ", -1))
                .map(name -> Texts.inSentence(page.label(name)))
                .toList();
        return Texts.capitalised(page.texts().listed(labels));
    }
}
