package nl.terugblik.report.effects;

import java.util.List;
import java.util.Map;
import nl.terugblik.chart.ForestPlot;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Page;

/** The differences between the groups as pictures: odds ratios, and standardised differences in means. */
public final class ForestChapter implements Chapter {
    @Override
    public String key() {
        return "forest";
    }

    @Override
    public void write(Page page) {
        ForestRows all = new ForestRows(page);
        List<ForestPlot.Row> ratios = all.ratios();
        List<ForestPlot.Row> differences = all.differences();
        if (ratios.isEmpty() && differences.isEmpty()) {
            page.paragraph("forest.none");
        }
        if (!ratios.isEmpty()) {
            draw(page, true, "forest.ratios", ratios);
            page.html().element("p.note", page.say(inMatched(page, "forest.legend")));
        }
        if (!differences.isEmpty()) {
            draw(page, false, "forest.differences", differences);
            page.html().element("p.note", page.say(inMatched(page, "forest.differences.legend")));
        }
    }

    private static void draw(Page page, boolean ratios, String key, List<ForestPlot.Row> rows) {
        String caption = page.say(key);
        page.figure(
                caption,
                plot(page, ratios, caption, page.say(inMatched(page, key + ".text")), rows)
                        .svg(key.replace('.', '-')));
    }

    /** A forest plot with the words that all of them share. */
    public static ForestPlot plot(Page page, boolean ratios, String title, String text, List<ForestPlot.Row> rows) {
        String words = ratios ? "forest.ratios" : "forest.differences";
        return new ForestPlot(
                title,
                text,
                ratios,
                page.say(words + ".lower"),
                page.say(words + ".higher"),
                page.numbers()::shortest,
                rows);
    }

    /** The key of what is said of a matched study in other words. */
    private static String inMatched(Page page, String key) {
        return page.run().matched().isPresent() ? key + ".matched" : key;
    }

    public static Map<String, List<Row>> byOutcome(Page page) {
        return Row.grouped(page.run().outcomes(), "outcome");
    }
}
