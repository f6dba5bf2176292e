package nl.terugblik.round.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.chart.Markup;
import nl.terugblik.chart.PageTable;
import nl.terugblik.chart.StackedBars;
import nl.terugblik.round.scheme.Scheme;
import org.apache.commons.csv.CSVRecord;

/** The report of a round of interviews, a page in Dutch and one in English, made of its tables alone: no word that anybody said. */
public final class InterviewPages {

    private static final List<String> VALENCES = List.of("positive", "mixed", "negative");
    private static final String ALL = "all";

    private final Path folder;
    private final Scheme scheme;
    private final PageParts parts;

    private InterviewPages(Path folder, Scheme scheme) {
        this.folder = folder;
        this.scheme = scheme;
        this.parts = new PageParts(folder, scheme);
    }

    /** Writes {@code report/index.html} and {@code report/index.en.html} beside the tables. */
    public static List<Path> write(Path folder, Scheme scheme) {
        return PageParts.write(folder, new PageWords(true), new InterviewPages(folder, scheme)::page);
    }

    private String page(PageWords words) {
        Markup html = PageParts.open(words, "page.kicker.interviews", words.say(scheme.title()), "coded");
        PageParts.section(html, words, "coded", "interviews.coded");
        parts.selection(html, words, "interviews");
        parts.agreement(html, words);
        html.close();
        PageParts.section(html, words, "valence", "interviews.valence");
        picture(html, words);
        valence(html, words);
        html.close();
        PageParts.section(html, words, "reasons", "interviews.reasons");
        reasons(html, words);
        html.close();
        PageParts.section(html, words, "families", "interviews.families");
        families(html, words);
        pairs(html, words);
        html.close();
        return PageParts.close(html);
    }

    /** Of each item a bar a role: which part values it as positive, mixed and negative. */
    private void picture(Markup html, PageWords words) {
        RoundTable table = RoundTable.read(folder, "interview-valence");
        List<StackedBars.Row> rows = new ArrayList<>();
        items().forEach(item -> {
            List<StackedBars.Bar> bars =
                    table
                            .where(row -> row.get("item").equals(item)
                                    && row.get("status").equals(ALL))
                            .stream()
                            .map(row -> bar(words, row))
                            .toList();
            if (!bars.isEmpty()) {
                rows.add(new StackedBars.Row(words.of("item", item), bars));
            }
        });
        if (!rows.isEmpty()) {
            List<String> valences = VALENCES.stream()
                    .map(valence -> words.of("valence", valence))
                    .toList();
            PageParts.picture(html, words, "picture.valence", "valence-bars", valences, rows);
        }
    }

    private static StackedBars.Bar bar(PageWords words, CSVRecord row) {
        double n = Double.parseDouble(row.get("n"));
        return new StackedBars.Bar(
                words.of("role", row.get("role")),
                VALENCES.stream()
                        .map(valence -> Double.parseDouble(row.get(valence)) / n)
                        .toList(),
                row.get("n"));
    }

    private List<String> items() {
        return scheme.names().stream()
                .filter(name -> name.startsWith("themes_"))
                .map(name -> name.substring("themes_".length()))
                .toList();
    }

    private void valence(Markup html, PageWords words) {
        PageTable table = PageParts.table(
                html, words, "interview-valence", "item", "role", "status", "n", "positive", "mixed", "negative");
        RoundTable.read(folder, "interview-valence")
                .rows()
                .forEach(row -> table.row(
                        words.of("item", row.get("item")),
                        words.of("role", row.get("role")),
                        words.of("status", row.get("status")),
                        row.get("n"),
                        row.get("positive"),
                        row.get("mixed"),
                        row.get("negative")));
        table.end();
    }

    private void reasons(Markup html, PageWords words) {
        PageTable table = PageParts.table(
                html, words, "interview-themes", "item", "reason", "respondents", "families", "percent");
        RoundTable.read(folder, "interview-themes")
                .where(row -> row.get("role").equals(ALL))
                .forEach(row -> table.row(
                        words.of("item", row.get("item")),
                        scheme.variable("themes_" + row.get("item"))
                                .code(row.get("theme"))
                                .map(code -> words.say(code.label()))
                                .orElse(row.get("theme")),
                        row.get("respondents"),
                        row.get("families"),
                        words.percent(row.get("percent"))));
        table.end();
    }

    private void families(Markup html, PageWords words) {
        PageTable table = PageParts.table(
                html,
                words,
                "interview-families",
                "item",
                "families",
                "any_positive",
                "only_positive",
                "any_negative",
                "only_negative");
        RoundTable.read(folder, "interview-families")
                .rows()
                .forEach(row -> table.row(
                        words.of("item", row.get("item")),
                        row.get("families"),
                        row.get("any_positive"),
                        row.get("only_positive"),
                        row.get("any_negative"),
                        row.get("only_negative")));
        table.end();
    }

    private void pairs(Markup html, PageWords words) {
        List<CSVRecord> rows = RoundTable.read(folder, "interview-pairs")
                .where(row -> !row.get("pairs").equals("0"));
        if (rows.isEmpty()) {
            return;
        }
        PageTable table = PageParts.table(html, words, "interview-pairs", "item", "parent", "protector", "pairs");
        rows.forEach(row -> table.row(
                words.of("item", row.get("item")),
                words.of("valence", row.get("parent")),
                words.of("valence", row.get("protector")),
                row.get("pairs")));
        table.end();
    }
}
