package nl.terugblik.report.conduct;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.run.Run;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;

/** What families cost, and the price of what they were offered. */
public final class CostsChapter implements Chapter {

    private static final String FILE = "tables/costs.csv";
    private static final String PRICE = "price";

    @Override
    public String key() {
        return "costs";
    }

    @Override
    public boolean isIn(Run run) {
        return !run.more(FILE).isEmpty();
    }

    @Override
    public void write(Page page) {
        page.paragraph("costs.intro");
        List<Row> rows = page.run().more(FILE);
        var prices = new FigureTable(page, page.run().plan().pricedTable(), page.say("costs.caption.price"), FILE)
                .columns(page.say("realisation.column.form"), page.say("column.total"), page.say("costs.column.price"));
        rows.stream()
                .filter(row -> row.text("variable").equals(PRICE) && row.numberOr("n", 0) > 0)
                .forEach(row -> prices.row(
                        form(page, row.text("form")),
                        page.numbers().count(row.number("n")),
                        page.numbers().decimal(row.number("experimental"), 0)));
        prices.end();
        List<Row> compared =
                rows.stream().filter(row -> !row.text("variable").equals(PRICE)).toList();
        var table = new FigureTable(page, page.run().plan().costsTable(), page.say("costs.caption"), FILE)
                .columns(
                        page.say("costs.column.costs"),
                        page.say("column.total"),
                        page.groupName(Group.EXPERIMENTAL),
                        page.groupName(Group.CONTROL),
                        page.say("column.test"),
                        page.say("column.p"));
        for (Row row : compared) {
            row(page, table, row);
        }
        table.end();
        page.notesOnTests(compared);
        List<String> unpriced = page.run().codebook().withoutPrice();
        if (!unpriced.isEmpty()) {
            page.limit("costs.limit.unpriced", page.texts().listed(unpriced));
        }
        int unread = page.run().codebook().unread().unknownSources();
        if (unread > 0) {
            page.limit("costs.limit.unread", page.numbers().count(unread));
        }
        page.limit("costs.limit");
    }

    private static void row(Page page, FigureTable table, Row row) {
        String variable = row.text("variable");
        boolean sub = !Page.isUnadjusted(row.text("model"));
        String heading =
                sub ? page.say("value.of", page.label(variable), page.model(row.text("model"))) : page.label(variable);
        List<String> cells = new ArrayList<>(List.of(
                page.numbers().count(row.number("n")),
                page.groupFigure(row, variable, Group.EXPERIMENTAL),
                page.groupFigure(row, variable, Group.CONTROL)));
        if (!row.isTested()) {
            table.row(sub, heading, cells, page.say("withheld", page.reason(row)));
            return;
        }
        String symbol = row.text("test").equals("ancova") ? "F" : "t";
        cells.add(symbol + " = " + page.numbers().decimal(row.number("statistic"), 2));
        cells.add(page.probability(row));
        table.row(sub, heading, cells, "");
    }

    private static String form(Page page, String form) {
        return form.equals("total")
                ? page.say("realisation.form.total")
                : page.run().codebook().valueLabel(page.run().plan().pricedBy(), form, page.language());
    }
}
