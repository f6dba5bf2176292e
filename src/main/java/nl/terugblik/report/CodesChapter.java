package nl.terugblik.report;

import nl.terugblik.chart.Markup;

/** What each variable is made of: tables of the export, rule and codes. */
final class CodesChapter implements Chapter {
    @Override
    public String key() {
        return "codes";
    }

    @Override
    public void write(Page page) {
        page.paragraph("codes.intro");
        Markup html = page.html();
        String caption = page.say("codes.caption");
        html.open("div.scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        html.open("table.words").open("caption").text(caption + " ");
        html.element("span.source", page.say("table.source", "dataset/codebook.json"))
                .close();
        html.open("thead").open("tr");
        html.element("th", page.say("codes.column.variable"), "scope", "col");
        html.element("th", page.say("codes.column.tables"), "scope", "col");
        html.element("th", page.say("codes.column.rule"), "scope", "col");
        html.close().close().open("tbody");
        for (Codebook.Variable variable : page.run().codebook().inOrder()) {
            html.open("tr").element("th", variable.label().in(page.language()), "scope", "row");
            html.element("td", String.join(", ", variable.madeOf().tables()));
            html.element("td", variable.madeOf().rule());
            html.close();
        }
        html.close().close().close();
    }
}
