package nl.terugblik.report.summary;

import java.util.List;
import java.util.Map;
import nl.terugblik.chart.Markup;
import nl.terugblik.report.effects.ForestChapter;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.run.Run;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Significance;
import nl.terugblik.report.words.Texts;

/** The findings in sentences, each made from the tables; none says what caused what. */
public final class FindingsChapter implements Chapter {
    @Override
    public String key() {
        return "findings";
    }

    @Override
    public boolean isIn(Run run) {
        return run.cohort().families() > 0;
    }

    @Override
    public void write(Page page) {
        start(page);
        SummaryChapter.matching(page);
        if (SummaryChapter.isWithheld(page)) {
            page.paragraph("summary.withheld_all");
        } else {
            outcomes(page);
            SummaryOfModeration.write(page);
        }
    }

    private static void start(Page page) {
        List<Row> tested = page.run().baseline().stream().filter(Row::isTested).toList();
        if (tested.isEmpty()) {
            return;
        }
        List<String> differing = named(page, tested, 0, Significance.SIGNIFICANT);
        List<String> trends = named(page, tested, Significance.SIGNIFICANT, Significance.TREND);
        String first = differing.isEmpty()
                ? page.say("summary.start.same")
                : page.say("summary.start.differs", page.texts().listed(differing));
        String second = trends.isEmpty()
                ? ""
                : " " + page.say("summary.start.trend", page.texts().listed(trends));
        page.html().element("p", first + second);
    }

    private static List<String> named(Page page, List<Row> rows, double from, double below) {
        return rows.stream()
                .filter(row -> row.numberOr("p", 1) >= from && row.numberOr("p", 1) < below)
                .map(row -> Texts.inSentence(page.label(row.text("variable"))))
                .distinct()
                .toList();
    }

    private static void outcomes(Page page) {
        Map<String, List<Row>> outcomes = ForestChapter.byOutcome(page);
        if (outcomes.isEmpty()) {
            page.paragraph("summary.no_outcomes");
            return;
        }
        page.paragraph("summary.outcomes");
        Markup html = page.html().open("ul.findings");
        outcomes.forEach((outcome, rows) -> {
            html.open("li").element("strong", page.label(outcome) + ": ");
            html.text(OutcomeSentence.of(page, outcome, rows)).close();
        });
        html.close();
    }
}
