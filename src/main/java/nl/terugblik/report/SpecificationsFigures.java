package nl.terugblik.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nl.terugblik.chart.ForestPlot;

/** The effect on each outcome under every way of matching as pictures: what is filled is the study's own way. */
record SpecificationsFigures(Page page, MatchedRun run) {

    void write() {
        draw(true, "specifications.ratios", rows(true));
        draw(false, "specifications.differences", rows(false));
    }

    private void draw(boolean ratios, String key, List<ForestPlot.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String caption = page.say(key);
        ForestPlot plot = ForestChapter.plot(page, ratios, caption, page.say("specifications.figure.text"), rows);
        page.figure(caption, plot.svg(key.replace('.', '-')));
        page.html().element("p.note", page.say(ratios ? "specifications.legend" : "specifications.differences.legend"));
    }

    private List<ForestPlot.Row> rows(boolean ratios) {
        List<ForestPlot.Row> rows = new ArrayList<>();
        Row.grouped(run.effects(), "outcome").forEach((outcome, effects) -> {
            if (ratios == effects.stream().anyMatch(Estimates::isRatio)
                    && effects.stream().anyMatch(SpecificationsTable::isTested)) {
                double unit = ratios ? 1 : unit(outcome).orElse(0);
                if (unit > 0) {
                    rows.add(new ForestPlot.Heading(page.label(outcome)));
                    effects.forEach(row -> rows.add(row(row, ratios, unit)));
                }
            }
        });
        return rows;
    }

    private ForestPlot.Row row(Row row, boolean ratios, double unit) {
        String name = SpecificationsTable.name(page, row);
        if (!SpecificationsTable.isTested(row)) {
            return new ForestPlot.Withheld(name, page.say("forest.withheld"), false);
        }
        double estimate = row.numberOr("estimate", 0);
        double low = row.numberOr("ci_low", estimate);
        double high = row.numberOr("ci_high", estimate);
        String text = Estimates.bracketed(page, ratios, estimate, low, high);
        boolean own = row.text("specification").equals(run.own().name());
        return new ForestPlot.Estimate(name, estimate / unit, low / unit, high / unit, text, own);
    }

    /** The standard deviation of the experimental group without matching, so that every row has the same unit. */
    private OptionalDouble unit(String outcome) {
        return run.outcomes().stream()
                .filter(row -> row.text("outcome").equals(outcome) && Page.isUnadjusted(row.text("model")))
                .map(row -> row.number("experimental_sd"))
                .flatMapToDouble(OptionalDouble::stream)
                .findFirst();
    }
}
