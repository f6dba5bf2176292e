package nl.terugblik.report.effects;

import java.util.List;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Significance;

/** How large each unadjusted effect is, in the measures of a meta-analysis, and what is left of p among so many tests. */
public final class EffectSizesChapter implements Chapter {
    private static final String FILE = "tables/effect-sizes.csv";
    private static final String LOG = "log_odds_ratio";

    @Override
    public String key() {
        return "sizes";
    }

    @Override
    public void write(Page page) {
        List<Row> rows = page.run().effectSizes();
        List<Row> tested = rows.stream()
                .filter(row -> row.has("estimate")
                        && row.has("p")
                        && !row.text("measure").equals(LOG))
                .toList();
        if (tested.isEmpty()) {
            page.withheldAll(rows);
            return;
        }
        page.paragraph("sizes.intro");
        sentence(page, tested);
        var table = new FigureTable(page, "", page.say("sizes.caption"), FILE)
                .columns(
                        page.say("column.outcome"),
                        page.say("sizes.column.measure"),
                        page.say("sizes.column.estimate"),
                        page.say("column.interval"),
                        page.say("column.p"),
                        page.say("sizes.column.holm"));
        String outcome = "";
        for (Row row : tested) {
            boolean first = !row.text("outcome").equals(outcome);
            outcome = row.text("outcome");
            table.row(
                    first ? page.scaled(outcome) : "",
                    page.say("sizes.measure." + row.text("measure")),
                    page.numbers().ratio(row.numberOr("estimate", 0)),
                    Estimates.interval(page, row),
                    first ? page.probability(row) : "",
                    first ? page.numbers().probability(row.numberOr("p_holm", 1)) : "");
        }
        table.end();
        page.html().element("p.note", page.say("sizes.note"));
        page.limit(page.run().matched().isPresent() ? "limit.sizes.matched" : "limit.sizes");
    }

    /** How many outcomes differ before the adjustment, and how many after it. */
    private static void sentence(Page page, List<Row> tested) {
        var outcomes = Row.grouped(tested, "outcome").values();
        long before = outcomes.stream()
                .filter(rows -> rows.get(0).numberOr("p", 1) < Significance.SIGNIFICANT)
                .count();
        long after = outcomes.stream()
                .filter(rows -> rows.get(0).numberOr("p_holm", 1) < Significance.SIGNIFICANT)
                .count();
        page.paragraph(
                "sizes.holm",
                page.numbers().count(outcomes.size()),
                page.numbers().count(before),
                page.numbers().count(after));
    }
}
