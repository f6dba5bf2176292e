package nl.terugblik.intake.quality;

import java.util.List;
import nl.terugblik.chart.Markup;

/** A table of the digest in the making: in a frame that says when it is wider than the screen. */
final class DigestTable {
    private final Markup html;

    /**
     * What a row is about.
     *
     * @param table a table of the delivery, or another name
     * @param column its column; empty for the whole
     */
    record Place(String table, String column) {}

    DigestTable(Markup html, DigestWords words, String caption) {
        this.html = html;
        html.open("div.scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        html.element("p.hint", words.say("page.hint"));
        html.open("table").element("caption", caption);
    }

    /** Its columns: first those of words, then those of numbers. */
    DigestTable columns(List<String> texts, List<String> numbers) {
        html.open("thead").open("tr");
        texts.forEach(column -> html.element("th", column, "scope", "col"));
        numbers.forEach(column -> html.element("th.n", column, "scope", "col"));
        html.close().close().open("tbody");
        return this;
    }

    /**
     * A row.
     *
     * @param place what it is about
     * @param sentence what is said of that; empty where nothing is
     */
    void row(Place place, String sentence, List<String> texts, List<String> numbers) {
        html.open("tr").open("th", "scope", "row").open("b").text(place.table());
        if (!place.column().isEmpty()) {
            html.text(".").empty("wbr").text(place.column());
        }
        html.close();
        if (!sentence.isEmpty()) {
            html.element("small", sentence);
        }
        html.close();
        texts.forEach(cell -> html.element("td", cell));
        numbers.forEach(cell -> html.element("td.n", cell));
        html.close();
    }

    void end() {
        html.close().close().close();
    }
}
