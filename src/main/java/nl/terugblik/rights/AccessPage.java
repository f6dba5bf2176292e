package nl.terugblik.rights;

import nl.terugblik.chart.Markup;
import nl.terugblik.chart.PageHead;

/** The answer to a family as one page in plain Dutch, which needs nothing beside it. */
final class AccessPage {

    private static final String STYLE = "body{font-family:sans-serif;line-height:1.5;max-width:46rem;margin:2rem auto;"
            + "padding:0 1rem;color:#111;background:#fff}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:1.5rem}"
            + "li{margin:.25rem 0}@media print{body{margin:0}}";

    private AccessPage() {}

    static String of(Held held) {
        Markup html = new Markup();
        PageHead.open(html, "nl", DutchWords.TITLE).element("style", STYLE).close();
        html.open("body").open("main");
        html.element("h1", DutchWords.TITLE);
        html.element("p", DutchWords.introduction(held));
        DutchWords.sections(held).forEach(section -> {
            html.element("h2", section.heading());
            if (!section.about().isEmpty()) {
                html.element("p", section.about());
            }
            if (!section.lines().isEmpty()) {
                html.open("ul");
                section.lines().forEach(line -> html.element("li", line));
                html.close();
            }
        });
        html.close().close().close();
        return "<!DOCTYPE html>\n" + html.finish();
    }
}
