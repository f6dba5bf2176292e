package nl.terugblik.report.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Page;

/** How to read the figures: the signs and abbreviations of the tables. */
public final class ReadingChapter implements Chapter {
    private static final List<String> TERMS = List.of("moments", "count", "mean", "p", "or", "interval", "smd", "dash");

    @Override
    public String key() {
        return "reading";
    }

    @Override
    public void write(Page page) {
        List<String> terms = new ArrayList<>(TERMS);
        page.run().matched().ifPresent(matched -> terms.add("matched"));
        page.html().open("dl.terms");
        for (String term : terms) {
            page.html().element("dt", page.say("reading." + term + ".term"));
            page.html().element("dd", meaning(page, term));
        }
        page.html().close();
        page.paragraph("reading.tables");
    }

    /** A study that asks a question of its own says itself when families are measured. */
    private static String meaning(Page page, String term) {
        if (term.equals("moments") && page.facts().asked().isPresent()) {
            return page.say(
                    "reading.moments",
                    page.facts().asked().orElseThrow().moments().stream()
                            .map(moment -> moment.in(page.language()))
                            .collect(Collectors.joining(" ")));
        }
        return page.say("reading." + term, page.facts().rules().t3Months());
    }
}
