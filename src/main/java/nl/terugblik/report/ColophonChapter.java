package nl.terugblik.report;

import nl.terugblik.chart.Markup;

/** What the report was made from, and with what. */
final class ColophonChapter implements Chapter {
    @Override
    public String key() {
        return "colophon";
    }

    @Override
    public void write(Page page) {
        ReportFacts facts = page.facts();
        Markup html = page.html().open("dl.terms");
        term(page, "colophon.study", facts.study());
        term(page, "colophon.instrument", facts.instrument());
        for (ReportFacts.Delivery delivery : facts.deliveries()) {
            String until = page.texts().date(delivery.observedUntil());
            String made = page.say("colophon.delivery.text", delivery.id(), delivery.organisation(), until);
            term(page, "colophon.delivery", made);
        }
        term(page, "colophon.software", page.say("colophon.software.text", facts.softwareVersion()));
        html.close();
        page.paragraph("colophon.files");
    }

    private static void term(Page page, String key, String value) {
        page.html().element("dt", page.say(key)).element("dd", value);
    }
}
