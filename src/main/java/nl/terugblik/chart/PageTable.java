package nl.terugblik.chart;

import java.util.List;

/** A table of a page in the making, of rows with a heading each; where the page is narrow it can be moved sideways. */
public final class PageTable {

    private final Markup html;

    /**
     * Begins a table.
     *
     * @param hint how it is moved
     * @param source which file it shows
     */
    public PageTable(Markup html, String caption, String hint, String source, List<String> columns) {
        this.html = html;
        html.open("div.scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        html.element("p.hint", hint);
        html.open("table").open("caption").text(caption + " ");
        html.element("span.source", source).close();
        html.open("thead").open("tr");
        columns.forEach(column -> html.element("th", column, "scope", "col"));
        html.close().close().open("tbody");
    }

    public PageTable row(String heading, String... cells) {
        html.open("tr").element("th", heading, "scope", "row");
        for (String cell : cells) {
            html.element("td", cell);
        }
        html.close();
        return this;
    }

    public void end() {
        html.close().close().close();
    }
}
