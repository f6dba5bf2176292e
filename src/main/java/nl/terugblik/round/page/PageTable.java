package nl.terugblik.round.page;

import nl.terugblik.chart.Markup;

/** A table of a page in the making. */
final class PageTable {

    private final Markup html;

    PageTable(Markup html, PageWords words, String table, String... columns) {
        this.html = html;
        String caption = words.say("caption." + table);
        html.open("div.scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        html.element("p.hint", words.say("page.hint"));
        html.open("table").open("caption").text(caption + " ");
        html.element("span.source", words.say("table.source", table + ".csv")).close();
        html.open("thead").open("tr");
        for (String column : columns) {
            html.element("th", words.say("column." + column), "scope", "col");
        }
        html.close().close().open("tbody");
    }

    PageTable row(String heading, String... cells) {
        html.open("tr").element("th", heading, "scope", "row");
        for (String cell : cells) {
            html.element("td", cell);
        }
        html.close();
        return this;
    }

    void end() {
        html.close().close().close();
    }
}
