package nl.terugblik.round.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.terugblik.chart.Markup;
import nl.terugblik.chart.PageHead;
import nl.terugblik.chart.PageStyle;
import nl.terugblik.chart.PageTable;
import nl.terugblik.chart.StackedBars;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.round.scheme.CodedVariable;
import nl.terugblik.round.scheme.Scheme;
import org.apache.commons.csv.CSVRecord;

/** What the reports of all rounds share: their frame, what was coded of a delivery, and how far two coders agreed. */
record PageParts(Path folder, Scheme scheme) {

    /**
     * Writes a page in Dutch and one in English to {@code report} beside the tables.
     *
     * @param dutch the words of the Dutch one
     */
    static List<Path> write(Path folder, PageWords dutch, Function<PageWords, String> page) {
        Path report = PrivateFiles.folder(folder.resolve("report"));
        List<Path> files = new ArrayList<>();
        for (PageWords words : List.of(dutch, dutch.other())) {
            Path file = report.resolve(words.page());
            PrivateFiles.write(file, page.apply(words));
            files.add(file);
        }
        return files;
    }

    /**
     * A page up to its first section.
     *
     * @param kicker the key of what stands above the title
     * @param first the id of that section
     */
    static Markup open(PageWords words, String kicker, String title, String first) {
        Markup html = new Markup();
        PageHead.open(html, words.say("language.code"), title)
                .element("style", PageStyle.css())
                .close();
        html.open("body").element("a.skip", words.say("page.skip"), "href", "#" + first);
        PageWords other = words.other();
        html.open("header");
        PageHead.otherLanguage(html, words.say("language.other"), other.page(), other.say("language.code"));
        html.element("p.kicker", words.say(kicker)).element("h1", title);
        html.close();
        return html.open("main");
    }

    /** The page as a whole, after its last section. */
    static String close(Markup html) {
        html.close().close().close();
        return "<!DOCTYPE html>\n" + html.finish();
    }

    static void section(Markup html, PageWords words, String id, String key) {
        html.open("section", "id", id).element("h2", words.say(key + ".title"));
        html.element("p", words.say(key + ".text"));
    }

    static PageTable table(Markup html, PageWords words, String name, String... columns) {
        return new PageTable(
                html,
                words.say("caption." + name),
                words.say("page.hint"),
                words.say("table.source", name + ".csv"),
                Stream.of(columns).map(column -> words.say("column." + column)).toList());
    }

    /** A picture of bars under its title. */
    static void picture(
            Markup html, PageWords words, String key, String id, List<String> parts, List<StackedBars.Row> rows) {
        StackedBars bars = new StackedBars(words.say(key + ".title"), words.say(key + ".text"), parts, rows);
        html.open("figure").element("figcaption", words.say(key + ".title"));
        html.include(bars.svg(id)).close();
    }

    /**
     * What was coded; it goes with a family that is erased.
     *
     * @param documents what the documents are: {@code documents} or {@code interviews}
     */
    void selection(Markup html, PageWords words, String documents) {
        if (!Files.exists(folder.resolve("selection.csv"))) {
            return;
        }
        PageTable table = new PageTable(
                html,
                words.say("caption.selection." + documents),
                words.say("page.hint"),
                words.say("table.source", "selection.csv"),
                List.of(words.say("column.what"), words.say("column." + documents)));
        RoundTable.read(folder, "selection")
                .rows()
                .forEach(row -> table.row(words.of("left", row.get("what")), row.get("documents")));
        table.end();
    }

    /** How far two coders agreed: a row a variable, and of several codes that may stand beside each other a row each. */
    void agreement(Markup html, PageWords words) {
        PageTable table =
                table(html, words, "coding-agreement", "variable", "units", "percent", "kappa", "alpha", "ac1");
        RoundTable.read(folder, "coding-agreement")
                .where(row -> row.get("category").isEmpty()
                        || scheme.has(row.get("variable"))
                                && scheme.variable(row.get("variable")).multiple())
                .forEach(row -> table.row(
                        variable(words, row),
                        row.get("both"),
                        words.percent(row.get("percent")),
                        coefficient(words, row, "kappa"),
                        coefficient(words, row, "alpha"),
                        coefficient(words, row, "ac1")));
        table.end();
    }

    private static String coefficient(PageWords words, CSVRecord row, String name) {
        return words.interval(row.get(name), row.get(name + "_low"), row.get(name + "_high"));
    }

    private String variable(PageWords words, CSVRecord row) {
        String name = row.get("variable");
        String plain = name.replaceFirst("\\.domain$", "");
        CodedVariable variable = scheme.variable(plain);
        String label = words.say(variable.label());
        return !plain.equals(name)
                ? words.say("by.domain", label)
                : variable.code(row.get("category"))
                        .map(code -> label + ": " + words.say(code.label()))
                        .orElse(label);
    }
}
