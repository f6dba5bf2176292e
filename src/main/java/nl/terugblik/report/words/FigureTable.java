package nl.terugblik.report.words;

import java.util.List;
import nl.terugblik.chart.Markup;
import nl.terugblik.report.run.AnalysisPlan;

/** A table of figures in the making: a caption with its source, headed columns, headed rows. */
public final class FigureTable {
    private final Page page;
    private final Markup html;
    private int width;

    /**
     * @param number its number in the study of 2016, or nothing
     * @param caption what it shows
     * @param source the run's file that it comes from
     */
    public FigureTable(Page page, String number, String caption, String source) {
        this(page, "table", name(page, number) + caption);
        if (AnalysisPlan.isNumber(number)) {
            html.element("b", name(page, number).strip()).text(" ");
        }
        captioned(caption, source);
    }

    private FigureTable(Page page, String table, String name) {
        this.page = page;
        this.html = page.html();
        html.open("div.scroll", "tabindex", "0", "role", "region", "aria-label", name);
        html.element("p.hint", page.say("page.hint"));
        html.open(table).open("caption");
    }

    private static String name(Page page, String number) {
        return AnalysisPlan.isNumber(number) ? page.say("table.number", number) + " " : "";
    }

    /** A table of words and not of figures, from no file. */
    public static FigureTable ofWords(Page page, String caption) {
        FigureTable table = new FigureTable(page, "table.words", caption);
        table.html.text(caption).close();
        return table;
    }

    /** The same from a file of the run. */
    public static FigureTable ofWords(Page page, String caption, String source) {
        FigureTable table = new FigureTable(page, "table.words", caption);
        table.captioned(caption, source);
        return table;
    }

    private void captioned(String caption, String source) {
        html.text(caption + " ")
                .element("span.source", page.say("table.source", source))
                .close();
    }

    /** Two rows of headings: groups of columns above, each with the columns below it. */
    public FigureTable groupedColumns(String first, List<String> groups, List<String> each) {
        return groupedColumns(first, groups, each, List.of());
    }

    /** The same with single columns after the groups. */
    public FigureTable groupedColumns(String first, List<String> groups, List<String> each, List<String> last) {
        html.open("thead").open("tr").element("th", first, "scope", "col", "rowspan", "2");
        for (String group : groups) {
            html.element("th.span", group, "scope", "colgroup", "colspan", Integer.toString(each.size()));
        }
        last.forEach(column -> html.element("th", column, "scope", "col", "rowspan", "2"));
        html.close().open("tr");
        groups.forEach(group -> each.forEach(column -> html.element("th", column, "scope", "col")));
        html.close().close().open("tbody");
        width = 1 + groups.size() * each.size() + last.size();
        return this;
    }

    public FigureTable columns(String... headings) {
        html.open("thead").open("tr");
        for (String heading : headings) {
            html.element("th", heading, "scope", "col");
        }
        html.close().close().open("tbody");
        width = headings.length;
        return this;
    }

    public FigureTable row(String heading, String... cells) {
        return row("th", heading, List.of(cells), "");
    }

    public FigureTable row(String heading, List<String> cells) {
        return row("th", heading, cells, "");
    }

    /** A row that belongs to the one above it. */
    public FigureTable subRow(String heading, String... cells) {
        return row("th.sub", heading, List.of(cells), "");
    }

    /** A row whose last cell is more than text. */
    public FigureTable row(String heading, String cell, Runnable last) {
        html.open("tr")
                .element("th", heading, "scope", "row")
                .element("td", cell)
                .open("td");
        last.run();
        html.close().close();
        return this;
    }

    /** A row whose last cells are one sentence. */
    public FigureTable row(boolean sub, String heading, List<String> cells, String sentence) {
        return row(sub ? "th.sub" : "th", heading, cells, sentence);
    }

    /** A heading over the rows below it. */
    public FigureTable heading(String text) {
        return across("tr.group", text);
    }

    /** A lesser heading below one, over the rows that follow. */
    public FigureTable part(String text) {
        return across("tr.part", text);
    }

    /** The text is an element of its own, so that it stays in sight where the table is moved sideways. */
    private FigureTable across(String row, String text) {
        html.open(row).open("th", "scope", "colgroup", "colspan", Integer.toString(width));
        html.element("span", text).close().close();
        return this;
    }

    /** A row with one cell for each group of columns. */
    public FigureTable spanned(String heading, List<String> cells) {
        String span = Integer.toString((width - 1) / Math.max(1, cells.size()));
        html.open("tr").element("th.sub", heading, "scope", "row");
        cells.forEach(cell -> html.element("td.reason", cell, "colspan", span));
        html.close();
        return this;
    }

    public void end() {
        html.close().close().close();
    }

    private FigureTable row(String header, String heading, List<String> cells, String sentence) {
        html.open("tr").element(header, heading, "scope", "row");
        cells.forEach(cell -> html.element("td", cell));
        int left = width - 1 - cells.size();
        if (!sentence.isEmpty()) {
            html.element("td.reason", sentence, "colspan", Integer.toString(left));
        }
        html.close();
        return this;
    }
}
