package nl.terugblik.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.chart.Markup;
import nl.terugblik.chart.PageHead;
import nl.terugblik.chart.PageStyle;
import nl.terugblik.cores.Aside;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.report.baseline.BaselineChapter;
import nl.terugblik.report.check.ChecklistChapter;
import nl.terugblik.report.check.SelfCheckChapter;
import nl.terugblik.report.coding.CodesChapter;
import nl.terugblik.report.coding.CodingChapter;
import nl.terugblik.report.coding.ReliabilityChapter;
import nl.terugblik.report.conduct.CostsChapter;
import nl.terugblik.report.conduct.RealisationChapter;
import nl.terugblik.report.conduct.RecruitmentChapter;
import nl.terugblik.report.conduct.RespondentsChapter;
import nl.terugblik.report.course.CourseChapter;
import nl.terugblik.report.course.ResidenceChapter;
import nl.terugblik.report.effects.EffectSizesChapter;
import nl.terugblik.report.effects.ForestChapter;
import nl.terugblik.report.effects.ModerationChapter;
import nl.terugblik.report.effects.OutcomesChapter;
import nl.terugblik.report.facts.Language;
import nl.terugblik.report.facts.ReportFacts;
import nl.terugblik.report.facts.StudyRules;
import nl.terugblik.report.matched.MatchingChapter;
import nl.terugblik.report.method.ColophonChapter;
import nl.terugblik.report.method.DecisionsChapter;
import nl.terugblik.report.method.FlowChapter;
import nl.terugblik.report.missing.MissingChapter;
import nl.terugblik.report.run.Run;
import nl.terugblik.report.run.RunFiles;
import nl.terugblik.report.sensitivity.SensitivityChapter;
import nl.terugblik.report.summary.FindingsChapter;
import nl.terugblik.report.summary.ReadingChapter;
import nl.terugblik.report.summary.SummaryChapter;
import nl.terugblik.report.time.TimeChapter;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Page;

/** The outcome report: its chapters in order. */
public final class Report {
    private static final List<Chapter> CHAPTERS = List.of(
            new SummaryChapter(),
            new FindingsChapter(),
            new ReadingChapter(),
            new FlowChapter(),
            new MatchingChapter(),
            new RecruitmentChapter(),
            new RealisationChapter(),
            new BaselineChapter(),
            new RespondentsChapter(),
            new OutcomesChapter(),
            new CostsChapter(),
            new ForestChapter(),
            new EffectSizesChapter(),
            new CourseChapter(),
            new ResidenceChapter(),
            new TimeChapter(),
            new SensitivityChapter(),
            new CodingChapter(),
            new ModerationChapter(),
            new ReliabilityChapter(),
            new MissingChapter(),
            new SelfCheckChapter(),
            new DecisionsChapter(),
            new CodesChapter(),
            new ColophonChapter(),
            new ChecklistChapter()); // last, as it points to what the others have said

    private Report() {}

    /**
     * Writes {@code report/index.html} and {@code report/index.en.html} below a finished run, from its files.
     *
     * @throws nl.terugblik.report.run.UnreadableRun when a file of the run is missing or malformed
     * @throws IOException when a file cannot be read or written
     */
    public static void write(Path runDirectory, ReportFacts facts) throws IOException {
        Run run = Run.read(new RunFiles(runDirectory));
        Path directory = PrivateFiles.folder(runDirectory.resolve("report"));
        List<Aside<String>> pages = Stream.of(Language.values())
                .map(language -> Aside.begin(() -> page(run, facts, language)))
                .toList();
        for (Language language : Language.values()) {
            PrivateFiles.write(
                    directory.resolve(language.page()),
                    pages.get(language.ordinal()).get());
        }
    }

    private static String page(Run run, ReportFacts facts, Language language) {
        Page page = Page.of(run, facts, language);
        Markup html = page.html();
        Language other = language.other();
        PageHead.open(html, language.code(), page.facts().title().in(language))
                .empty("link", "rel", "alternate", "hreflang", other.code(), "href", other.page())
                .element("style", PageStyle.css())
                .close();
        html.open("body").element("a.skip", page.say("page.skip"), "href", "#summary");
        masthead(page);
        html.open("main");
        List<Chapter> chapters = chapters(page);
        for (int i = 0; i < chapters.size(); i++) {
            Chapter chapter = chapters.get(i);
            page.said().begin(chapter.key());
            html.open("section", "id", chapter.key());
            html.element("h2", page.say(chapter.key() + ".title"));
            chapter.write(page);
            html.close();
            if (i == 0) {
                contents(page, chapters);
            }
        }
        html.close().close().close();
        return "<!DOCTYPE html>\n" + html.finish();
    }

    private static List<Chapter> chapters(Page page) {
        return CHAPTERS.stream().filter(chapter -> chapter.isIn(page.run())).toList();
    }

    private static void masthead(Page page) {
        ReportFacts facts = page.facts();
        Language other = page.language().other();
        Markup html = page.html().open("header");
        PageHead.otherLanguage(html, page.say("language.other"), other.page(), other.code());
        html.element("p.kicker", page.say("page.kicker"));
        html.element("h1", facts.title().in(page.language()));
        page.said().begin(Page.FACTS);
        html.open("dl.facts", "id", Page.FACTS);
        fact(page, "fact.organisation", page.texts().listed(facts.organisations()));
        StudyRules rules = facts.rules();
        if (rules.hasWindow()) {
            String window = page.say(
                    rules.window("fact.range"),
                    page.texts().date(rules.from()),
                    page.texts().date(rules.to()));
            fact(page, "fact.window", window);
        }
        fact(page, "fact.observed", page.texts().date(facts.observedUntil()));
        html.close();
        html.element("p.notice", page.say("notice.internal"));
        html.close();
    }

    /** The contents, behind the page that says all in brief. */
    private static void contents(Page page, List<Chapter> chapters) {
        Markup html = page.html().open("nav", "aria-labelledby", "contents");
        html.element("h2", page.say("page.contents"), "id", "contents").open("ol");
        for (Chapter chapter : chapters) {
            html.open("li").element("a", page.say(chapter.key() + ".title"), "href", "#" + chapter.key());
            html.close();
        }
        html.close().close();
    }

    private static void fact(Page page, String key, String value) {
        page.html().open("div").element("dt", page.say(key)).element("dd", value);
        page.html().close();
    }
}
