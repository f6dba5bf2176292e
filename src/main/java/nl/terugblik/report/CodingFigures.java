package nl.terugblik.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nl.terugblik.chart.ForestPlot;

/** The effect on each outcome by every rule of coding as pictures: what is filled is by the study's own rules. */
record CodingFigures(Page page) {
    void write() {
        draw(true, "coding.ratios");
        draw(false, "coding.differences");
    }

    private void draw(boolean ratios, String key) {
        List<ForestPlot.Row> rows = rows(ratios);
        if (rows.isEmpty()) {
            return;
        }
        String caption = page.say(key);
        ForestPlot plot = ForestChapter.plot(page, ratios, caption, page.say("coding.figure.text"), rows);
        page.figure(caption, plot.svg(key.replace('.', '-')));
        page.html().element("p.note", page.say(ratios ? "coding.legend" : "coding.differences.legend"));
    }

    private List<ForestPlot.Row> rows(boolean ratios) {
        List<ForestPlot.Row> rows = new ArrayList<>();
        Row.grouped(page.run().recoded(), "outcome").forEach((outcome, effects) -> {
            double unit = ratios ? 1 : unit(outcome).orElse(0);
            if (unit > 0
                    && ratios == effects.stream().anyMatch(Estimates::isRatio)
                    && effects.stream().anyMatch(SpecificationsTable::isTested)) {
                rows.add(new ForestPlot.Heading(page.label(outcome)));
                effects.forEach(row -> rows.add(row(row, ratios, unit)));
            }
        });
        return rows;
    }

    private ForestPlot.Row row(Row row, boolean ratios, double unit) {
        String name = CodingChapter.name(page, row);
        if (!SpecificationsTable.isTested(row)) {
            return new ForestPlot.Withheld(name, page.say("forest.withheld"), false);
        }
        double estimate = row.numberOr("estimate", 0);
        double low = row.numberOr("ci_low", estimate);
        double high = row.numberOr("ci_high", estimate);
        String text = Estimates.bracketed(page, ratios, estimate, low, high);
        boolean own = row.text("rule").equals(CodingChapter.OWN);
        return new ForestPlot.Estimate(name, estimate / unit, low / unit, high / unit, text, own);
    }

    /** The standard deviation of the experimental group by the study's own rules, so that every row has the same unit. */
    private OptionalDouble unit(String outcome) {
        return page.run().outcomes().stream()
                .filter(row -> row.text("outcome").equals(outcome) && Page.isUnadjusted(row.text("model")))
                .map(row -> row.number("experimental_sd"))
                .flatMapToDouble(OptionalDouble::stream)
                .findFirst();
    }
}
