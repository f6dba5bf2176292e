package nl.terugblik.report.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.terugblik.chart.ForestPlot;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.Page;

/**
 * The effect on each outcome, over and over under other choices, as pictures: what is filled is the study's own choice.
 *
 * @param effects a row for each outcome and choice
 * @param key what the keys of the pictures' words begin with
 * @param outcomes the outcomes of which the spread of the experimental group gives every row the same unit
 * @param name the choice of a row in words
 * @param isOwn whether a row is of the study's own choice
 */
public record EffectFigures(
        Page page,
        List<Row> effects,
        String key,
        List<Row> outcomes,
        Function<Row, String> name,
        Predicate<Row> isOwn) {

    public void write() {
        draw(true, key + ".ratios", key + ".legend");
        draw(false, key + ".differences", key + ".differences.legend");
    }

    private void draw(boolean ratios, String picture, String legend) {
        List<ForestPlot.Row> rows = rows(ratios);
        if (rows.isEmpty()) {
            return;
        }
        String caption = page.say(picture);
        ForestPlot plot = ForestChapter.plot(page, ratios, caption, page.say(key + ".figure.text"), rows);
        page.figure(caption, plot.svg(picture.replace('.', '-')));
        page.html().element("p.note", page.say(legend));
    }

    private List<ForestPlot.Row> rows(boolean ratios) {
        List<ForestPlot.Row> rows = new ArrayList<>();
        Row.grouped(effects, "outcome").forEach((outcome, those) -> {
            double unit = ratios ? 1 : unit(outcome).orElse(0);
            if (unit > 0
                    && ratios == those.stream().anyMatch(Estimates::isRatio)
                    && those.stream().anyMatch(Estimates::isTested)) {
                rows.add(new ForestPlot.Heading(page.scaled(outcome)));
                those.forEach(row -> rows.add(row(row, ratios, unit)));
            }
        });
        return rows;
    }

    private ForestPlot.Row row(Row row, boolean ratios, double unit) {
        if (!Estimates.isTested(row)) {
            return new ForestPlot.Withheld(name.apply(row), page.say("forest.withheld"), false);
        }
        double estimate = row.numberOr("estimate", 0);
        double low = row.numberOr("ci_low", estimate);
        double high = row.numberOr("ci_high", estimate);
        String text = Estimates.bracketed(page, estimate, low, high);
        return new ForestPlot.Estimate(
                name.apply(row), estimate / unit, low / unit, high / unit, text, isOwn.test(row));
    }

    private OptionalDouble unit(String outcome) {
        return outcomes.stream()
                .filter(row -> row.text("outcome").equals(outcome) && Page.isUnadjusted(row.text("model")))
                .map(row -> row.number("experimental_sd"))
                .flatMapToDouble(OptionalDouble::stream)
                .findFirst();
    }
}
