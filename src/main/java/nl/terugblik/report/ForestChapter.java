package nl.terugblik.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.chart.ForestPlot;

/** The differences between the groups as pictures: odds ratios, and standardised differences in means. */
final class ForestChapter implements Chapter {
    @Override
    public String key() {
        return "forest";
    }

    @Override
    public void write(Page page) {
        List<ForestPlot.Row> ratios = ratios(page);
        List<ForestPlot.Row> differences = differences(page);
        if (ratios.isEmpty() && differences.isEmpty()) {
            page.paragraph("forest.none");
        }
        if (!ratios.isEmpty()) {
            page.figure(
                    page.say("forest.ratios"),
                    plot(page, true, "forest.ratios", ratios).svg("forest-ratios"));
            page.html().element("p.note", page.say("forest.legend"));
        }
        if (!differences.isEmpty()) {
            page.figure(
                    page.say("forest.differences"),
                    plot(page, false, "forest.differences", differences).svg("forest-differences"));
            page.html().element("p.note", page.say("forest.differences.legend"));
        }
    }

    private static ForestPlot plot(Page page, boolean ratios, String key, List<ForestPlot.Row> rows) {
        return new ForestPlot(
                page.say(key),
                page.say(key + ".text"),
                ratios,
                page.say(key + ".lower"),
                page.say(key + ".higher"),
                tick -> shortest(page, tick),
                rows);
    }

    /** A tick without idle zeros. */
    private static String shortest(Page page, double tick) {
        for (int decimals = 0; decimals < 3; decimals++) {
            double scale = Math.pow(10, decimals);
            if (Math.abs(Math.rint(tick * scale) - tick * scale) < 1e-9) {
                return page.numbers().decimal(tick, decimals);
            }
        }
        return page.numbers().decimal(tick, 3);
    }

    private static List<ForestPlot.Row> ratios(Page page) {
        List<ForestPlot.Row> rows = new ArrayList<>();
        byOutcome(page).forEach((outcome, models) -> {
            if (page.isMean(models.get(0), outcome)) {
                return;
            }
            if (models.stream().noneMatch(Row::isTested)) {
                rows.add(new ForestPlot.Withheld(page.label(outcome), shortReason(page), true));
                return;
            }
            rows.add(new ForestPlot.Heading(page.label(outcome)));
            models.forEach(model -> rows.add(ratio(page, model)));
        });
        return rows;
    }

    private static ForestPlot.Row ratio(Page page, Row row) {
        String model = page.model(row.text("model"));
        if (!row.isTested() || row.number("odds_ratio").isEmpty()) {
            return new ForestPlot.Withheld(model, shortReason(page), false);
        }
        double ratio = row.numberOr("odds_ratio", 1);
        double low = row.numberOr("ci_low", ratio);
        double high = row.numberOr("ci_high", ratio);
        Numbers numbers = page.numbers();
        String text = page.say("forest.value", numbers.ratio(ratio), numbers.ratio(low), numbers.ratio(high));
        return new ForestPlot.Estimate(model, ratio, low, high, text, Page.isUnadjusted(row.text("model")));
    }

    /** The picture says that there is no test; the table beside it says why. */
    private static String shortReason(Page page) {
        return page.say("forest.withheld");
    }

    private static List<ForestPlot.Row> differences(Page page) {
        List<ForestPlot.Row> rows = new ArrayList<>();
        byOutcome(page)
                .forEach((outcome, models) -> models.stream()
                        .filter(row -> page.isMean(row, outcome) && Page.isUnadjusted(row.text("model")))
                        .forEach(row -> rows.add(MeanDifference.of(row)
                                .map(difference -> difference(page, outcome, difference))
                                .orElseGet(() ->
                                        new ForestPlot.Withheld(page.label(outcome), shortReason(page), false)))));
        return rows.stream().allMatch(ForestPlot.Withheld.class::isInstance) ? List.of() : rows;
    }

    private static ForestPlot.Row difference(Page page, String outcome, MeanDifference difference) {
        Numbers numbers = page.numbers();
        String text = page.say(
                "forest.difference",
                numbers.decimal(difference.value(), 2),
                numbers.decimal(difference.low(), 2),
                numbers.decimal(difference.high(), 2));
        double unit = difference.unit();
        return new ForestPlot.Estimate(
                page.label(outcome),
                difference.value() / unit,
                difference.low() / unit,
                difference.high() / unit,
                text,
                true);
    }

    static Map<String, List<Row>> byOutcome(Page page) {
        Map<String, List<Row>> outcomes = new LinkedHashMap<>();
        page.run()
                .outcomes()
                .forEach(row -> outcomes.computeIfAbsent(row.text("outcome"), outcome -> new ArrayList<>())
                        .add(row));
        return outcomes;
    }
}
