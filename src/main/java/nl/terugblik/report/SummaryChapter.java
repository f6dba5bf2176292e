package nl.terugblik.report;

import java.util.List;
import java.util.Map;
import nl.terugblik.chart.Markup;

/** The report in a few sentences, each made from the tables; none says what caused what. */
final class SummaryChapter implements Chapter {
    @Override
    public String key() {
        return "summary";
    }

    @Override
    public void write(Page page) {
        CohortCounts cohort = page.run().cohort();
        keyFigures(page);
        if (cohort.families() == 0) {
            page.paragraph("summary.none");
            matching(page);
        } else {
            page.paragraph(
                    "summary.what",
                    families(page, Group.EXPERIMENTAL),
                    page.say("group.experimental.in"),
                    families(page, Group.CONTROL),
                    page.say("group.control.in"));
            if (cohort.families(Group.EXPERIMENTAL) == 0 || cohort.families(Group.CONTROL) == 0) {
                page.paragraph("summary.one_group_empty");
            }
            start(page);
            matching(page);
            if (isWithheld(page)) {
                page.paragraph("summary.withheld_all");
            } else {
                outcomes(page);
                SummaryOfModeration.write(page);
            }
        }
        page.limit("summary.caution");
    }

    /** What matching did, where the study matched: before any outcome, for they hang on it. */
    private static void matching(Page page) {
        page.run().matched().map(matched -> new BalanceWords(page, matched)).ifPresent(words -> {
            page.sentence(words.matched() + " " + String.join(" ", words.worst()));
            page.sentence(words.gate());
        });
    }

    private static boolean isWithheld(Page page) {
        return page.run()
                .matched()
                .filter(matched -> new BalanceWords(page, matched).withholds())
                .isPresent();
    }

    private static void keyFigures(Page page) {
        CohortCounts cohort = page.run().cohort();
        Map<String, List<Row>> outcomes = ForestChapter.byOutcome(page);
        long tested = outcomes.values().stream()
                .filter(rows -> rows.stream().anyMatch(Row::isTested))
                .count();
        page.html().open("ul.keys");
        keyFigure(page, cohort.families(), page.say("summary.families"));
        keyFigure(page, cohort.families(Group.EXPERIMENTAL), page.say("summary.experimental"));
        keyFigure(page, cohort.families(Group.CONTROL), page.say("summary.control"));
        keyFigure(page, tested, page.say("summary.tested", outcomes.size()));
        page.html().close();
    }

    private static void keyFigure(Page page, long count, String what) {
        page.html().open("li").element("b", page.numbers().count(count)).text(" " + what);
        page.html().close();
    }

    private static String families(Page page, Group group) {
        return page.texts().counted("families", page.run().cohort().families(group));
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
