package nl.terugblik.report.matched;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Numbers;
import nl.terugblik.report.words.Page;

/** The outcomes within pairs in numbers: who of a pair has the outcome, and the test of that. */
public record PairsTable(Page page, List<Row> pairs) {
    private static final List<String> COUNTS = List.of("both", "experimental_only", "control_only", "neither");

    public void write() {
        page.heading("pairs.title");
        if (pairs.isEmpty()) {
            page.paragraph("pairs.none");
            return;
        }
        page.paragraph("pairs.intro");
        var table = new FigureTable(page, "", page.say("pairs.caption"), "tables/pairs.csv")
                .columns(
                        page.say("column.outcome"),
                        page.say("pairs.column.pairs"),
                        page.say("pairs.column.both"),
                        page.say("pairs.column.experimental_only"),
                        page.say("pairs.column.control_only"),
                        page.say("pairs.column.neither"),
                        page.say("column.test"),
                        page.say("column.p"),
                        page.say("pairs.column.exact"));
        pairs.forEach(row -> row(table, row));
        table.end();
    }

    private void row(FigureTable table, Row row) {
        List<String> cells = new ArrayList<>();
        cells.add(page.numbers().count(row.number("pairs")));
        COUNTS.forEach(count -> cells.add(page.numbers().count(row.number(count))));
        String label = page.label(row.text("outcome"));
        if (!row.isTested()) {
            table.row(false, label, cells, page.say("withheld", page.reason(row)));
            return;
        }
        OptionalDouble exact = row.number("p_exact");
        cells.add(Estimates.pairedTest(page, row));
        cells.add(page.probability(row));
        cells.add(exact.isPresent() ? page.numbers().probability(exact.getAsDouble()) : Numbers.ABSENT);
        table.row(false, label, cells, "");
    }
}
