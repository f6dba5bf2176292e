package nl.terugblik.report.method;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.report.facts.StudyRules;
import nl.terugblik.report.matched.SpecificationWords;
import nl.terugblik.report.run.Specification;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Page;

/** What was chosen where the study's rules leave room. */
public final class DecisionsChapter implements Chapter {
    @Override
    public String key() {
        return "decisions";
    }

    @Override
    public void write(Page page) {
        page.paragraph("decisions.intro");
        page.html().open("ul");
        decisions(page).forEach(decision -> page.html().element("li", decision));
        page.html().close();
    }

    /** Only a study that keeps families out whose journal mentions a conference has this reason in its flow. */
    private static final String MENTIONED = "conference_mentioned";

    private static List<String> decisions(Page page) {
        StudyRules rules = page.facts().rules();
        List<String> said = new ArrayList<>();
        String index = page.say(rules.latestOrder() ? "decision.index.latest" : "decision.index.earliest");
        said.add(page.say(
                        "decision.window",
                        page.texts().date(rules.from()),
                        page.texts().date(rules.to())) + " " + index + " "
                + page.say("decision.index_spells", rules.indexSpellDays())
                + (rules.windows() > 1 ? " " + page.say("decision.windows") : ""));
        if (page.run().flow().stream().anyMatch(row -> row.text("reason").equals(MENTIONED))) {
            said.add(page.say("decision.mentions"));
        }
        said.add(
                rules.quotaPerGroup().isPresent()
                        ? page.say("decision.quota", rules.quotaPerGroup().getAsInt())
                        : page.say("decision.no_quota"));
        said.add(page.run()
                .matched()
                .map(matched -> matching(page, matched.own()))
                .orElse(page.say("decision.no_matching")));
        String t3 = page.say("decision.t3", rules.t3Months());
        said.add(
                rules.t2DefaultDays().isPresent()
                        ? page.say("decision.t2", rules.t2DefaultDays().getAsInt()) + " " + t3
                        : t3);
        said.add(page.say("decision.month", page.numbers().decimal(rules.daysPerMonth(), 4)));
        said.add(page.say("decision.lirik", rules.assessmentDays()));
        String means = page.run().plan().means();
        said.add(page.say(means.equals("pooled") ? "decision.tests" : "decision.tests." + means));
        said.add(page.say("decision.numbers"));
        page.run().matched().ifPresent(matched -> said.add(page.say("decision.tests.matched")));
        said.add(page.say("decision.minimum", page.run().plan().minimumGroup()));
        if (page.run().plan().countsOverBothGroups()) {
            said.add(page.say("decision.minimum.category", page.run().plan().minimumGroup()));
        }
        said.add(page.say("decision.complete"));
        return said;
    }

    private static String matching(Page page, Specification own) {
        return page.say("decision.matching", new SpecificationWords(page, own).phrase());
    }
}
