package nl.terugblik.compare.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import nl.terugblik.chart.Markup;
import nl.terugblik.compare.found.Comparison;
import nl.terugblik.files.Markdown;

/** A comparison as a page of its own, in HTML or Markdown: what the text says, and the tables behind it. */
public final class ComparisonPage {

    private static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;"
                    + "color:#1a1a1a;background:#fff}table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;"
                    + "font-weight:600}th,td{border-bottom:1px solid #767676;padding:.2rem .6rem;text-align:left;"
                    + "vertical-align:top}td.number{text-align:right;font-variant-numeric:tabular-nums}pre{overflow-x:auto}"
                    + "div.scroll{overflow-x:auto}";

    private ComparisonPage() {}

    /** The page in HTML; it needs nothing from anywhere else. */
    public static String html(Comparison comparison, int rows) {
        String title = title(comparison);
        Markup page = new Markup()
                .open("html", "lang", "en")
                .open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("title", title)
                .element("style", STYLE)
                .close()
                .open("body")
                .open("main")
                .element("h1", title)
                .element("pre", String.join("\n", ComparisonText.of(comparison, 0)), "tabindex", "0");
        for (PageTable table : new ComparisonTables(comparison).brief(rows)) {
            if (!table.rows().isEmpty()) {
                table(page, table);
            }
        }
        return "<!DOCTYPE html>\n" + page.close().close().close().finish() + "\n";
    }

    private static void table(Markup page, PageTable table) {
        page.open("div.scroll", "tabindex", "0", "role", "region", "aria-label", table.title())
                .open("table")
                .element("caption", table.title())
                .open("thead")
                .open("tr");
        table.columns().forEach(column -> page.element("th", column.replace('_', ' '), "scope", "col"));
        page.close().close().open("tbody");
        for (List<Object> row : table.rows()) {
            page.open("tr");
            row.forEach(cell -> page.element(cell instanceof Number ? "td.number" : "td", text(cell)));
            page.close();
        }
        page.close().close().close();
    }

    /** The page in Markdown. */
    public static String markdown(Comparison comparison, int rows) {
        StringBuilder page = new StringBuilder("# " + title(comparison) + "\n\n");
        List<String> said = ComparisonText.of(comparison, 0);
        page.append("```\n").append(String.join("\n", said)).append("\n```\n");
        for (PageTable table : new ComparisonTables(comparison).brief(rows)) {
            if (!table.rows().isEmpty()) {
                page.append("\n## ").append(table.title()).append("\n\n");
                page.append(row(table.columns()))
                        .append(row(table.columns().stream().map(any -> "---").toList()));
                table.rows()
                        .forEach(cells -> page.append(row(cells.stream()
                                .map(cell -> Markdown.text(text(cell)))
                                .toList())));
            }
        }
        return page.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String title(Comparison comparison) {
        return "From " + comparison.before().id() + " to " + comparison.after().id();
    }

    private static String text(Object cell) {
        if (cell instanceof BigDecimal figure) {
            return figure.toPlainString();
        }
        return cell instanceof Boolean yes ? yes ? "yes" : "no" : String.valueOf(cell);
    }
}
