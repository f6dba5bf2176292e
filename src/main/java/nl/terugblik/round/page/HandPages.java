package nl.terugblik.round.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.chart.Markup;
import nl.terugblik.chart.PageTable;
import nl.terugblik.chart.StackedBars;
import nl.terugblik.round.scheme.Scheme;
import org.apache.commons.csv.CSVRecord;

/** The chapter about case files that people coded as well, a page in Dutch and one in English, made of the round's tables alone. */
public final class HandPages {

    /** Measures that tell by themselves how far hand and computer agree, one for each kind of variable. */
    private static final List<String> MAIN = List.of("percent", "percent_within_tolerance");

    private static final List<String> CHANCE = List.of("kappa", "quadratic_kappa", "alpha", "ac1", "icc");
    private static final List<String> RULINGS =
            List.of("computed_right", "hand_right", "both_wrong", "source_wrong", "rule_unclear");

    /** What the picture tells apart: in the last part no code of the two was simply wrong. */
    private static final List<List<String>> PARTS = List.of(
            List.of("computed_right"),
            List.of("hand_right"),
            List.of("both_wrong"),
            List.of("source_wrong", "rule_unclear"));

    private final Path folder;
    private final Scheme scheme;

    private HandPages(Path folder, Scheme scheme) {
        this.folder = folder;
        this.scheme = scheme;
    }

    /** Writes {@code report/index.html} and {@code report/index.en.html} beside the tables. */
    public static List<Path> write(Path folder, Scheme scheme) {
        return PageParts.write(folder, PageWords.ofCaseFiles(true), new HandPages(folder, scheme)::page);
    }

    private String page(PageWords words) {
        String title = words.say("page.title", words.say(scheme.title()));
        Markup html = PageParts.open(words, "page.kicker", title, "verdicts");
        PageParts.section(html, words, "verdicts", "verdicts");
        warnings(html, words);
        picture(html, words);
        verdicts(html, words);
        html.close();
        PageParts.section(html, words, "agreement", "agreement");
        agreement(html, words);
        known(html, words);
        html.close();
        PageParts.section(html, words, "effects", "effects");
        effects(html, words);
        html.close();
        return PageParts.close(html);
    }

    /** A sentence for each variable of which computed codes were wrong too often. */
    private void warnings(Markup html, PageWords words) {
        List<CSVRecord> above = RoundTable.read(folder, "verdicts")
                .where(row -> !row.get("note").isEmpty());
        if (above.isEmpty()) {
            html.element("p", words.say("warning.none"));
            return;
        }
        html.element("p", words.say("warning.some")).open("ul");
        above.forEach(row -> html.element(
                "li", words.say("warning.variable", label(words, row), row.get("hand_right"), row.get("units"))));
        html.close();
    }

    /** A bar a variable: in which part of the files hand and computer say the same, and who was right elsewhere. */
    private void picture(Markup html, PageWords words) {
        List<StackedBars.Row> rows =
                RoundTable.read(folder, "verdicts")
                        .where(row -> !row.get("differences").equals("0"))
                        .stream()
                        .map(row -> new StackedBars.Row(
                                label(words, row),
                                List.of(new StackedBars.Bar("", shares(row), row.get("differences")))))
                        .toList();
        if (!rows.isEmpty()) {
            List<String> parts =
                    PARTS.stream().map(part -> words.of("ruling", part.get(0))).toList();
            PageParts.picture(html, words, "picture", "rulings", parts, rows);
        }
    }

    private static List<Double> shares(CSVRecord row) {
        double units = Double.parseDouble(row.get("units"));
        return PARTS.stream()
                .map(part -> part.stream()
                                .mapToDouble(word -> Double.parseDouble(row.get(word)))
                                .sum()
                        / units)
                .toList();
    }

    private void verdicts(Markup html, PageWords words) {
        List<String> columns = new ArrayList<>(List.of("variable", "units", "differences"));
        columns.addAll(RULINGS);
        PageTable table = PageParts.table(html, words, "verdicts", columns.toArray(String[]::new));
        RoundTable.read(folder, "verdicts")
                .rows()
                .forEach(row -> table.row(
                        label(words, row),
                        Stream.concat(Stream.of("units", "differences"), RULINGS.stream())
                                .map(row::get)
                                .toArray(String[]::new)));
        table.end();
    }

    private void agreement(Markup html, PageWords words) {
        Map<String, Map<String, CSVRecord>> byVariable = new LinkedHashMap<>();
        RoundTable.read(folder, "double-coding")
                .rows()
                .forEach(row -> byVariable
                        .computeIfAbsent(row.get("variable"), made -> new LinkedHashMap<>())
                        .put(row.get("measure"), row));
        PageTable table =
                PageParts.table(html, words, "double-coding", "variable", "both", "percent", "chance", "other");
        byVariable.forEach((variable, measures) -> table.row(
                words.say(scheme.variable(variable).label()),
                measures.values().iterator().next().get("both"),
                measures.containsKey("percent") || measures.containsKey("percent_within_tolerance")
                        ? said(words, measures, MAIN, false)
                        : words.say("few", measures.values().iterator().next().get("estimate")),
                said(words, measures, CHANCE, true),
                measures.keySet().stream()
                        .filter(name -> !MAIN.contains(name) && !CHANCE.contains(name) && !name.equals("equal"))
                        .map(name -> said(words, measures, List.of(name), true))
                        .collect(Collectors.joining("; "))));
        table.end();
    }

    private static String said(PageWords words, Map<String, CSVRecord> measures, List<String> names, boolean named) {
        List<String> said = new ArrayList<>();
        for (String name : names) {
            Optional.ofNullable(measures.get(name)).ifPresent(row -> {
                String text = name.startsWith("percent")
                        ? words.percent(row.get("estimate"))
                        : words.interval(row.get("estimate"), row.get("low"), row.get("high"));
                said.add(named ? words.of("measure", name) + " " + text : text);
            });
        }
        return String.join("; ", said);
    }

    private void known(Markup html, PageWords words) {
        List<String> counts = List.of("both", "only_computed", "only_hand", "same_reason", "other_reason");
        List<String> columns = new ArrayList<>(List.of("variable"));
        columns.addAll(counts);
        PageTable table = PageParts.table(html, words, "double-coding-known", columns.toArray(String[]::new));
        RoundTable.read(folder, "double-coding-known")
                .rows()
                .forEach(row -> table.row(
                        label(words, row), counts.stream().map(row::get).toArray(String[]::new)));
        table.end();
    }

    /** The effects, a row an outcome and measure, with the codes beside one another. */
    private void effects(Markup html, PageWords words) {
        Map<String, List<CSVRecord>> rows = new LinkedHashMap<>();
        RoundTable.read(folder, "sensitivity-double-coding")
                .rows()
                .forEach(row -> rows.computeIfAbsent(
                                row.get("outcome") + " " + row.get("measure"), made -> new ArrayList<>())
                        .add(row));
        PageTable table = PageParts.table(
                html, words, "sensitivity-double-coding", "outcome", "measure", "by_computed", "by_hand", "by_final");
        rows.values()
                .forEach(three -> table.row(
                        words.say(scheme.variable(three.get(0).get("outcome")).label()),
                        Stream.concat(
                                        Stream.of(
                                                words.of("measure", three.get(0).get("measure"))),
                                        three.stream()
                                                .map(row -> words.interval(
                                                        row.get("estimate"), row.get("ci_low"), row.get("ci_high"))))
                                .toArray(String[]::new)));
        table.end();
    }

    private String label(PageWords words, CSVRecord row) {
        return words.say(scheme.variable(row.get("variable")).label());
    }
}
