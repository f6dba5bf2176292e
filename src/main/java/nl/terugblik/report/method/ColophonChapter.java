package nl.terugblik.report.method;

import nl.terugblik.chart.Markup;
import nl.terugblik.report.facts.ReportFacts;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Page;

/** What the report was made from, and with what. */
public final class ColophonChapter implements Chapter {
    @Override
    public String key() {
        return "colophon";
    }

    @Override
    public void write(Page page) {
        ReportFacts facts = page.facts();
        ReportFacts.Made made = facts.made();
        Markup html = page.html().open("dl.terms");
        term(page, "colophon.study", facts.title().in(page.language()));
        term(page, "colophon.protocol", page.say("colophon.protocol.text", made.studyFile()));
        hash(page, made.studyHash());
        term(
                page,
                "colophon.instrument",
                page.say("colophon.instrument.text", facts.instrument(), made.instrumentFile()));
        hash(page, made.instrumentHash());
        for (ReportFacts.Delivery delivery : facts.deliveries()) {
            String until = page.texts().date(delivery.observedUntil());
            term(
                    page,
                    "colophon.delivery",
                    page.say("colophon.delivery.text", delivery.id(), delivery.organisation(), until));
        }
        term(page, "colophon.extracted", page.texts().date(facts.observedUntil()));
        term(page, "colophon.mark", page.say("colophon.mark.text", facts.study(), made.mark()));
        term(page, "colophon.software", page.say("colophon.software.text", made.softwareVersion()));
        term(page, "colophon.cleaning", page.say("colophon.cleaning.text"));
        term(page, "colophon.access", page.say("colophon.access.text"));
        html.close();
        page.paragraph("colophon.files");
    }

    private static void hash(Page page, String sha256) {
        page.html().open("dd").text("SHA-256 ").element("code", sha256);
        page.html().close();
    }

    private static void term(Page page, String key, String value) {
        page.html().element("dt", page.say(key)).element("dd", value);
    }
}
