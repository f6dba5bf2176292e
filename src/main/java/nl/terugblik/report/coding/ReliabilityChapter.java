package nl.terugblik.report.coding;

import java.util.List;
import java.util.Locale;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Texts;

/** Cronbach's alpha of each scale and moment. */
public final class ReliabilityChapter implements Chapter {
    @Override
    public String key() {
        return "reliability";
    }

    @Override
    public void write(Page page) {
        List<Row> rows = page.run().reliability();
        if (rows.isEmpty()) {
            page.paragraph("reliability.none");
            return;
        }
        page.paragraph("reliability.intro");
        var table = new FigureTable(page, "", page.say("reliability.caption"), "tables/reliability.csv")
                .columns(
                        page.say("reliability.column.scale"),
                        page.say("reliability.column.moment"),
                        page.say("reliability.column.items"),
                        page.say("column.total"),
                        page.say("reliability.column.alpha"));
        for (Row row : rows) {
            table.row(
                    scale(page, row),
                    row.text("moment").toUpperCase(Locale.ROOT),
                    page.numbers().count(row.number("items")),
                    page.numbers().count(row.number("n")),
                    page.numbers().decimal(row.number("alpha"), 2));
        }
        table.end();
    }

    /** The name of a scale, or of the variable that is its score. */
    private static String scale(Page page, Row row) {
        return page.run()
                .codebook()
                .ofScale(row.text("scale"), row.text("moment"))
                .map(variable -> variable.label().in(page.language()))
                .orElseGet(() -> Texts.capitalised(page.texts().ofCode("reliability.scale", row.text("scale"))));
    }
}
