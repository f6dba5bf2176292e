package nl.terugblik.report;

import java.util.List;

/** How to read the figures: the signs and abbreviations of the tables. */
final class ReadingChapter implements Chapter {
    private static final List<String> TERMS = List.of("moments", "count", "mean", "p", "or", "interval", "smd", "dash");

    @Override
    public String key() {
        return "reading";
    }

    @Override
    public void write(Page page) {
        page.html().open("dl.terms");
        for (String term : TERMS) {
            page.html().element("dt", page.say("reading." + term + ".term"));
            page.html()
                    .element(
                            "dd",
                            page.say("reading." + term, page.facts().rules().t3Months()));
        }
        page.html().close();
        page.paragraph("reading.tables");
    }
}
