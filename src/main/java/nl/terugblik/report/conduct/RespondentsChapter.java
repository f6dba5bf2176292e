package nl.terugblik.report.conduct;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.report.run.Codebook;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.run.Run;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Texts;

/** Of whom an outcome is known at first, at last and at both, and how those who were kept differ from those who were lost. */
public final class RespondentsChapter implements Chapter {

    private static final String FILE = "tables/attrition.csv";
    private static final double SIGNIFICANT = 0.05;

    @Override
    public String key() {
        return "respondents";
    }

    @Override
    public boolean isIn(Run run) {
        return !run.more(FILE).isEmpty();
    }

    @Override
    public void write(Page page) {
        page.paragraph("respondents.intro");
        List<Row> rows = page.run().more(FILE);
        var table = new FigureTable(page, "", page.say("respondents.caption"), FILE)
                .columns(
                        page.say("respondents.column.group"),
                        page.say("column.total"),
                        page.say("respondents.column.first"),
                        page.say("respondents.column.last"),
                        page.say("respondents.column.both"));
        Row.grouped(rows.stream().filter(row -> !row.has("variable")).toList(), "outcome_t3")
                .forEach((outcome, counts) -> {
                    table.heading(page.label(outcome));
                    counts.forEach(row -> table.row(group(page, row), cells(page, row)));
                });
        table.end();
        List<String> differing = differing(page, rows);
        if (differing.isEmpty()) {
            page.paragraph("respondents.alike");
        } else {
            page.paragraph("respondents.differ", page.texts().listed(differing));
        }
        Codebook.Unread unread = page.run().codebook().unread();
        if (unread.unknownItems() + unread.otherAnswers() > 0) {
            page.limit(
                    "respondents.limit.unread",
                    page.numbers().count(unread.unknownItems()),
                    page.numbers().count(unread.otherAnswers()));
        }
        page.limit("respondents.limit");
    }

    private static List<String> cells(Page page, Row row) {
        List<String> cells = new ArrayList<>(List.of(page.numbers().count(row.number("n"))));
        for (String known : List.of("known_t1", "known_t3", "known_both")) {
            cells.add(page.outOf(row.numberOr(known, 0), row.numberOr("n", 0)));
        }
        return cells;
    }

    private static String group(Page page, Row row) {
        return row.text("group").equals("all")
                ? page.say("respondents.group.all")
                : page.groups(List.of(row.text("group"))).get(0);
    }

    /** The variables on which they differ, over both groups. */
    private static List<String> differing(Page page, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.text("group").equals("all") && row.isTested() && row.numberOr("p", 1) < SIGNIFICANT)
                .map(row -> page.say(
                        "value.of",
                        Texts.inSentence(page.label(row.text("outcome_t3"))),
                        Texts.inSentence(page.label(row.text("variable")))))
                .distinct()
                .toList();
    }
}
