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
        page.facts().asked().ifPresent(asked -> {
            page.heading("decision.asked");
            page.html().open("ul");
            asked.sentences().forEach(sentence -> page.html().element("li", sentence.in(page.language())));
            page.html().close();
        });
    }

    /** Only a study that keeps families out whose journal mentions a conference has this reason in its flow. */
    private static final String MENTIONED = "conference_mentioned";

    private static List<String> decisions(Page page) {
        StudyRules rules = page.facts().rules();
        List<String> said = new ArrayList<>();
        boolean asks = page.facts().asked().isPresent();
        if (!asks) {
            said.add(window(page, rules));
        } else if (rules.indexSpellDays() > 0) {
            said.add(page.say("decision.index_spells", rules.indexSpellDays()));
        }
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
        if (!asks) {
            said.add(page.say("decision.t2", rules.t2DefaultDays().orElseThrow()) + " "
                    + page.say("decision.t3", rules.t3Months()));
        }
        said.add(page.say("decision.month", page.numbers().decimal(rules.daysPerMonth(), 4)));
        said.addAll(assessments(page, rules));
        if (asks(page, "asked")) {
            said.add(page.say("decision.questionnaires"));
        }
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

    private static String window(Page page, StudyRules rules) {
        return page.say(
                        "decision.window",
                        page.texts().date(rules.from()),
                        page.texts().date(rules.to()))
                + " " + page.say(rules.latestOrder() ? "decision.index.latest" : "decision.index.earliest")
                + " " + page.say("decision.index_spells", rules.indexSpellDays());
    }

    /** Which safety assessment belongs to a moment, where any does. */
    private static List<String> assessments(Page page, StudyRules rules) {
        if (rules.assessmentDays() == 0) {
            return List.of();
        }
        String nearest = page.say("decision.lirik", rules.assessmentDays());
        String once = asks(page, "one_moment_of") ? " " + page.say("decision.lirik.once") : "";
        boolean also = page.run().codebook().inOrder().stream()
                .map(variable -> variable.madeOf().parameters().keySet())
                .anyMatch(names -> names.contains("asked") && names.contains("within_days"));
        return List.of(nearest + once + (also ? " " + page.say("decision.lirik.asked") : ""));
    }

    /** Whether a rule of some variable has a parameter. */
    private static boolean asks(Page page, String parameter) {
        return page.run().codebook().inOrder().stream()
                .anyMatch(variable -> variable.madeOf().parameters().containsKey(parameter));
    }

    private static String matching(Page page, Specification own) {
        return page.say("decision.matching", new SpecificationWords(page, own).phrase());
    }
}
