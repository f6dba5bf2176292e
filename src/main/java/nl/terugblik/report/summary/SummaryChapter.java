package nl.terugblik.report.summary;

import java.util.List;
import java.util.Map;
import nl.terugblik.report.effects.ForestChapter;
import nl.terugblik.report.facts.Asked;
import nl.terugblik.report.facts.StudyRules;
import nl.terugblik.report.matched.BalanceWords;
import nl.terugblik.report.run.CohortCounts;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.sensitivity.HangsOnMatching;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Page;

/** The report on one page: the answer, what was compared with what, every outcome, and how far it can be trusted. */
public final class SummaryChapter implements Chapter {
    @Override
    public String key() {
        return "summary";
    }

    @Override
    public void write(Page page) {
        if (page.run().cohort().families() == 0) {
            page.paragraph("summary.none");
            keyFigures(page);
            page.html().open("dl.terms");
            conference(page);
            term(page, "about.design", design(page));
            page.html().close();
            matching(page);
        } else {
            answer(page);
            keyFigures(page);
            page.html().open("dl.terms");
            conference(page);
            term(page, "about.groups", groups(page));
            term(page, "about.design", design(page));
            page.html().close();
            outcomes(page);
            page.html().open("dl.terms");
            term(page, "hangs", new HangsOnMatching(page).words());
            page.html().close();
        }
        page.limit("summary.caution");
    }

    private static void answer(Page page) {
        Answer answer = new Answer(page);
        if (oneGroupIsEmpty(page)) {
            page.html().element("p.answer", page.say("summary.one_group_empty"));
        } else if (isWithheld(page)) {
            page.html().element("p.answer", page.say("answer.withheld"));
        } else {
            page.html().element("p.answer", (answer.sentence() + " " + answer.afterHolm()).strip());
        }
    }

    private static boolean oneGroupIsEmpty(Page page) {
        CohortCounts cohort = page.run().cohort();
        return cohort.families(Group.EXPERIMENTAL) == 0 || cohort.families(Group.CONTROL) == 0;
    }

    private static String groups(Page page) {
        String chosen = page.say(
                page.run().matched().isPresent()
                        ? "about.groups.matched"
                        : page.facts().rules().quotaPerGroup().isPresent() ? "about.groups.quota" : "about.groups.all");
        return page.say("about.groups", families(page, Group.EXPERIMENTAL), families(page, Group.CONTROL)) + " "
                + chosen;
    }

    /** What a conference is, where the study speaks of any. */
    private static void conference(Page page) {
        if (page.facts().asked().map(Asked::ofConferences).orElse(true)) {
            term(page, "about.conference", page.say("about.conference"));
        }
    }

    private static String design(Page page) {
        String questionnaires =
                page.facts().asked().filter(Asked::withQuestionnaires).isPresent()
                        ? " " + page.say("about.questionnaires")
                        : "";
        return files(page) + questionnaires;
    }

    private static String files(Page page) {
        StudyRules rules = page.facts().rules();
        if (!rules.hasWindow()) {
            return page.say(
                    "about.design.ever", page.texts().listed(page.facts().organisations()));
        }
        return page.say(
                rules.window("about.design"),
                page.texts().listed(page.facts().organisations()),
                page.texts().date(rules.from()),
                page.texts().date(rules.to()),
                rules.t3Months());
    }

    private static void outcomes(Page page) {
        Map<String, List<Row>> outcomes = ForestChapter.byOutcome(page);
        if (outcomes.isEmpty()) {
            page.paragraph("summary.no_outcomes");
        } else if (!isWithheld(page)) {
            new SummaryTable(page, outcomes).write();
        }
    }

    /** What matching did, where the study matched: before any outcome, for they hang on it. */
    static void matching(Page page) {
        page.run().matched().map(matched -> new BalanceWords(page, matched)).ifPresent(words -> {
            page.sentence(words.matched() + " " + String.join(" ", words.worst()));
            page.sentence(words.gate());
        });
    }

    static boolean isWithheld(Page page) {
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

    private static void term(Page page, String key, String meaning) {
        page.html().element("dt", page.say(key + ".term")).element("dd", meaning);
    }

    private static String families(Page page, Group group) {
        return page.texts().counted("families", page.run().cohort().families(group));
    }
}
