package nl.terugblik.report.check;

import java.util.List;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;

/** What came of computing every test a second time from the figures printed beside it. */
public final class SelfCheckChapter implements Chapter {
    private static final String FILE = "tables/self-check.csv";
    private static final String MODEL = " / ";

    @Override
    public String key() {
        return "check";
    }

    @Override
    public void write(Page page) {
        List<Row> rows = page.run().checks();
        if (rows.isEmpty()) {
            page.paragraph("check.none");
            return;
        }
        page.paragraph("check.intro");
        long agree = count(rows, "agrees");
        List<Row> differing = rows.stream()
                .filter(row -> row.text("verdict").equals("differs"))
                .toList();
        page.paragraph(
                "check.result",
                page.numbers().count(agree),
                page.numbers().count(differing.size()),
                page.numbers().count(count(rows, "not_checked")));
        if (!differing.isEmpty()) {
            page.limit("check.differs");
            var table = new FigureTable(page, "", page.say("check.caption"), FILE)
                    .columns(
                            page.say("check.column.row"),
                            page.say("check.column.figure"),
                            page.say("check.column.printed"),
                            page.say("check.column.again"));
            differing.forEach(row -> table.row(
                    row.text("table") + ": " + name(page, row.text("row")),
                    page.texts().ofCode("check.figure", row.text("figure")),
                    page.numbers().decimal(row.number("printed"), 6),
                    page.numbers().decimal(row.number("again"), 6)));
            table.end();
        }
        page.html().element("p.note", page.say("check.note", FILE));
    }

    /** A row of a table in words: its variable, and with what it was adjusted where it has a model. */
    private static String name(Page page, String row) {
        int mark = row.indexOf(MODEL);
        return mark < 0
                ? page.label(row)
                : page.say(
                        "imputed.model",
                        page.label(row.substring(0, mark)),
                        page.model(row.substring(mark + MODEL.length())));
    }

    private static long count(List<Row> rows, String verdict) {
        return rows.stream().filter(row -> row.text("verdict").equals(verdict)).count();
    }
}
