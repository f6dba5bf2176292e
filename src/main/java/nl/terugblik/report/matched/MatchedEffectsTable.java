package nl.terugblik.report.matched;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;

/** The effects among matched families by as many sets as there are, unadjusted and adjusted for what is still unequal. */
public record MatchedEffectsTable(Page page, List<Row> effects) {
    public void write() {
        page.heading("by_sets.title");
        page.paragraph("by_sets.intro");
        if (effects.stream().allMatch(row -> Page.isUnadjusted(row.text("model")))) {
            page.paragraph("by_sets.equal");
        }
        var table = new FigureTable(page, "", page.say("by_sets.caption"), "tables/matched-effects.csv")
                .columns(
                        page.say("column.outcome"),
                        page.say("column.total"),
                        page.say("by_sets.column.sets"),
                        page.say("specifications.column.effect"),
                        page.say("column.interval"),
                        page.say("by_sets.column.df"),
                        page.say("column.p"));
        Row.grouped(effects, "outcome").forEach((outcome, rows) -> {
            table.heading(page.label(outcome));
            rows.forEach(row -> row(table, row));
        });
        table.end();
    }

    private void row(FigureTable table, Row row) {
        List<String> cells = new ArrayList<>(
                List.of(page.numbers().count(row.number("n")), page.numbers().count(row.number("sets"))));
        String sentence = "";
        if (row.number("estimate").isPresent()) {
            cells.addAll(List.of(
                    Estimates.measured(page, row),
                    Estimates.interval(page, row),
                    page.numbers().count(row.number("df")),
                    page.probability(row)));
        } else {
            sentence = page.say("withheld", page.reason(row));
        }
        table.row(true, page.model(row.text("model")), cells, sentence);
    }
}
