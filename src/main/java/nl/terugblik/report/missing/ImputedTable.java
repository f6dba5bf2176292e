package nl.terugblik.report.missing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.chart.ForestPlot;
import nl.terugblik.report.effects.ForestChapter;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Numbers;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Significance;
import nl.terugblik.report.words.Texts;

/** The effects of complete cases beside those with gaps filled in: as a table, and odds ratios as a picture. */
record ImputedTable(Page page, List<Row> rows) {
    private static final String FILE = "tables/imputation.csv";
    private static final double MUCH = 0.4;

    void write() {
        page.heading("imputed.title");
        if (rows.isEmpty()) {
            page.paragraph("imputed.none");
            return;
        }
        List<Row> filled = rows.stream().filter(row -> row.has("estimate")).toList();
        if (filled.isEmpty()) {
            page.paragraph("imputed.nothing");
            return;
        }
        page.paragraph("imputed.intro", page.numbers().count(filled.get(0).numberOr("imputations", 0)));
        moved(filled);
        picture(filled);
        table(filled);
        List<String> poor = filled.stream()
                .filter(row -> row.numberOr("missing_information", 0) > MUCH)
                .map(row -> Texts.inSentence(page.label(row.text("outcome"))))
                .distinct()
                .toList();
        if (!poor.isEmpty()) {
            page.html().element("p.note", page.say("imputed.poor", page.texts().listed(poor)));
        }
        page.limit("limit.imputed");
    }

    /** Whether any conclusion is another with gaps filled in. */
    private void moved(List<Row> filled) {
        List<String> moved = filled.stream()
                .filter(row -> row.has("estimate_complete")
                        && row.numberOr("p", 1) < Significance.SIGNIFICANT
                                != row.numberOr("p_complete", 1) < Significance.SIGNIFICANT)
                .map(row -> page.say(
                        "imputed.model",
                        Texts.inSentence(page.label(row.text("outcome"))),
                        page.model(row.text("model"))))
                .toList();
        if (moved.isEmpty()) {
            page.paragraph("imputed.same");
        } else {
            page.paragraph("imputed.moved", page.texts().listed(moved));
        }
    }

    private void table(List<Row> filled) {
        var table = new FigureTable(page, "", page.say("imputed.caption"), FILE)
                .groupedColumns(
                        page.say("column.outcome"),
                        List.of(page.say("imputed.complete"), page.say("imputed.filled")),
                        List.of(
                                page.say("column.total"),
                                page.say("imputed.column.effect"),
                                page.say("column.interval"),
                                page.say("column.p")),
                        List.of(page.say("imputed.column.gaps"), page.say("imputed.column.information")));
        String outcome = "";
        for (Row row : filled) {
            if (!row.text("outcome").equals(outcome)) {
                outcome = row.text("outcome");
                table.heading(page.scaled(outcome));
            }
            List<String> cells = new ArrayList<>();
            cells.addAll(effect(row, "_complete"));
            cells.addAll(effect(row, ""));
            cells.add(page.numbers().count(row.number("filled")));
            cells.add(page.numbers().percentage(row.numberOr("missing_information", 0)));
            table.row(true, Texts.capitalised(page.model(row.text("model"))), cells, "");
        }
        table.end();
    }

    private List<String> effect(Row row, String sample) {
        String n = page.numbers().count(row.number((sample.isEmpty() ? "n" : "n_complete")));
        if (row.number("estimate" + sample).isEmpty()) {
            return List.of(n, Numbers.ABSENT, Numbers.ABSENT, Numbers.ABSENT);
        }
        double estimate = row.numberOr("estimate" + sample, 0);
        double p = row.numberOr("p" + sample, 1);
        return List.of(
                n,
                Estimates.isRatio(row)
                        ? "OR\u00a0=\u00a0" + page.numbers().ratio(estimate)
                        : Estimates.difference(page, estimate),
                Estimates.interval(page, row.numberOr("ci_low" + sample, 0), row.numberOr("ci_high" + sample, 0)),
                page.numbers().probability(p) + Significance.mark(p));
    }

    private void picture(List<Row> filled) {
        List<ForestPlot.Row> plotted = new ArrayList<>();
        Row.grouped(filled.stream().filter(Estimates::isRatio).toList(), "outcome")
                .forEach((outcome, models) -> {
                    plotted.add(new ForestPlot.Heading(page.label(outcome)));
                    for (Row row : models) {
                        String model = Texts.capitalised(page.model(row.text("model")));
                        plotted.add(estimate(row, "", page.say("imputed.row.filled", model), true));
                        plotted.add(estimate(row, "_complete", page.say("imputed.row.complete", model), false));
                    }
                });
        if (plotted.isEmpty()) {
            return;
        }
        String caption = page.say("imputed.figure");
        page.figure(
                caption,
                ForestChapter.plot(page, true, caption, page.say("imputed.figure.text"), plotted)
                        .svg("imputed-ratios"));
    }

    private ForestPlot.Row estimate(Row row, String sample, String label, boolean main) {
        return Optional.of(row)
                .filter(found -> found.has("estimate" + sample))
                .<ForestPlot.Row>map(found -> {
                    double ratio = found.numberOr("estimate" + sample, 1);
                    double low = found.numberOr("ci_low" + sample, ratio);
                    double high = found.numberOr("ci_high" + sample, ratio);
                    String text = Estimates.bracketed(page, ratio, low, high);
                    return new ForestPlot.Estimate(label, ratio, low, high, text, main);
                })
                .orElseGet(() -> new ForestPlot.Withheld(label, page.say("forest.withheld"), false));
    }
}
