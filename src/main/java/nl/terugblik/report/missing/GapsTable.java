package nl.terugblik.report.missing;

import java.util.List;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Significance;
import nl.terugblik.report.words.Texts;

/** Whether a characteristic is unknown in one group more often than in the other. */
record GapsTable(Page page, List<Row> rows) {
    private static final String FILE = "tables/missing.csv";

    void write() {
        page.heading("gaps.title");
        if (rows.isEmpty()) {
            page.paragraph("gaps.none");
            return;
        }
        page.paragraph("gaps.intro");
        List<String> differing = rows.stream()
                .filter(row -> row.numberOr("p_holm", 1) < Significance.SIGNIFICANT)
                .map(row -> Texts.inSentence(page.label(row.text("variable"))))
                .toList();
        if (differing.isEmpty()) {
            page.paragraph("gaps.alike");
        } else {
            page.paragraph("gaps.differ", page.texts().listed(differing));
        }
        var table = new FigureTable(page, "", page.say("gaps.caption"), FILE)
                .columns(
                        page.say("column.variable"),
                        page.say("group.experimental"),
                        page.say("group.control"),
                        page.say("gaps.column.statistic"),
                        page.say("column.p"),
                        page.say("sizes.column.holm"));
        for (Row row : rows) {
            String sentence = row.isTested() ? "" : page.say("withheld", page.reason(row));
            List<String> groups = List.of(share(row, Group.EXPERIMENTAL), share(row, Group.CONTROL));
            if (row.isTested()) {
                table.row(
                        page.label(row.text("variable")),
                        groups.get(0),
                        groups.get(1),
                        page.numbers().decimal(row.number("statistic"), 2),
                        page.probability(row),
                        page.numbers().probability(row.numberOr("p_holm", 1)));
            } else {
                table.row(false, page.label(row.text("variable")), groups, sentence);
            }
        }
        table.end();
    }

    private String share(Row row, Group group) {
        return page.outOf(row.numberOr("unknown_" + group.code(), 0), row.numberOr("n_" + group.code(), 0));
    }
}
