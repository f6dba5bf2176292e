package nl.terugblik.round.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.chart.Markup;
import nl.terugblik.chart.PageTable;
import nl.terugblik.chart.StackedBars;
import nl.terugblik.protocol.Label;
import nl.terugblik.round.scheme.CodedVariable;
import nl.terugblik.round.scheme.Scheme;
import org.apache.commons.csv.CSVRecord;

/** The report of a round of plans, a page in Dutch and one in English, made of its tables alone. */
public final class PlanPages {

    private final Path folder;
    private final Scheme scheme;
    private final PageParts parts;

    private PlanPages(Path folder, Scheme scheme) {
        this.folder = folder;
        this.scheme = scheme;
        this.parts = new PageParts(folder, scheme);
    }

    /** Writes {@code report/index.html} and {@code report/index.en.html} beside the tables. */
    public static List<Path> write(Path folder, Scheme scheme) {
        return PageParts.write(folder, new PageWords(true), new PlanPages(folder, scheme)::page);
    }

    private String page(PageWords words) {
        Markup html = PageParts.open(words, "page.kicker", words.say(scheme.title()), "coded");
        PageParts.section(html, words, "coded", "coded");
        parts.selection(html, words, "documents");
        parts.agreement(html, words);
        html.close();
        PageParts.section(html, words, "content", "content");
        picture(html, words);
        categories(html, words);
        most(html, words);
        html.close();
        PageParts.section(html, words, "format", "format");
        formats(html, words);
        questions(html, words);
        html.close();
        if (Files.exists(folder.resolve("plan-tests.csv"))) {
            PageParts.section(html, words, "tests", "tests");
            tests(html, words);
            html.close();
        }
        return PageParts.close(html);
    }

    /** A bar a form in each domain: which part of its agreements is about that. */
    private void picture(Markup html, PageWords words) {
        RoundTable table = RoundTable.read(folder, "plan-categories");
        List<StackedBars.Row> rows = new ArrayList<>();
        scheme.domains().forEach((domain, label) -> {
            List<StackedBars.Bar> bars = table
                    .where(row -> row.get("by").equals("form")
                            && row.get("level").equals("domain")
                            && row.get("code").equals(domain)
                            && !row.get("percent_agreements").isEmpty())
                    .stream()
                    .map(row -> new StackedBars.Bar(
                            words.of("form", row.get("group")),
                            List.of(Double.parseDouble(row.get("percent_agreements")) / 100),
                            words.percent(row.get("percent_agreements"))))
                    .toList();
            rows.add(new StackedBars.Row(words.say(label), bars));
        });
        PageParts.picture(html, words, "picture", "domains", List.of(words.say("picture.part")), rows);
    }

    private void categories(Markup html, PageWords words) {
        PageTable table = PageParts.table(
                html,
                words,
                "plan-categories",
                "subject",
                "agreements",
                "percent_agreements",
                "plans",
                "percent_plans");
        RoundTable.read(folder, "plan-categories")
                .of("all")
                .forEach(row -> table.row(
                        words.say(subject(row)),
                        row.get("agreements"),
                        words.percent(row.get("percent_agreements")),
                        row.get("plans"),
                        words.percent(row.get("percent_plans"))));
        table.end();
    }

    private Label subject(CSVRecord row) {
        Optional<Label> domain = row.get("level").equals("domain")
                ? Optional.ofNullable(scheme.domains().get(row.get("code")))
                : Optional.empty();
        return domain.map(label -> new Label(label.nl() + " (domein)", label.en() + " (domain)"))
                .orElseGet(() -> category(row.get("code")));
    }

    private Label category(String code) {
        return scheme.variable("category").code(code).orElseThrow().label();
    }

    private void most(Markup html, PageWords words) {
        PageTable table = PageParts.table(html, words, "plan-most", "group", "within", "most", "agreements");
        RoundTable.read(folder, "plan-most")
                .where(row -> !row.get("by").equals("lmid_service"))
                .forEach(row -> table.row(
                        group(words, row),
                        Optional.ofNullable(scheme.domains().get(row.get("within")))
                                .map(words::say)
                                .orElseGet(() -> words.say("all.domains")),
                        codes(words, row),
                        row.get("agreements")));
        table.end();
    }

    private String codes(PageWords words, CSVRecord row) {
        List<String> labels = new ArrayList<>();
        for (String code : row.get("most").split(" ")) {
            if (!code.isEmpty()) {
                labels.add(words.say(
                        row.get("within").equals("domains")
                                ? Optional.ofNullable(scheme.domains().get(code))
                                        .orElseThrow()
                                : category(code)));
            }
        }
        return labels.isEmpty() ? "–" : String.join("; ", labels);
    }

    private static String group(PageWords words, CSVRecord row) {
        String[] parts = row.get("group").split("/", 2);
        return row.get("by").equals("all")
                ? words.say("all.plans")
                : words.of("form", parts[0]) + (parts.length > 1 ? ", " + parts[1] : "");
    }

    private void formats(Markup html, PageWords words) {
        PageTable table = PageParts.table(html, words, "plan-format", "element", "group", "present", "of", "percent");
        RoundTable.read(folder, "plan-format")
                .of("form")
                .forEach(row -> table.row(
                        scheme.has(row.get("element"))
                                ? words.say(label(row.get("element")))
                                : words.of("element", row.get("element")),
                        group(words, row),
                        row.get("present"),
                        row.get("plans"),
                        words.percent(row.get("percent"))));
        table.end();
    }

    private Label label(String element) {
        CodedVariable variable = scheme.variable(element);
        return variable.label();
    }

    private void questions(Markup html, PageWords words) {
        PageTable counts =
                PageParts.table(html, words, "plan-agreements", "group", "plans", "agreements", "mean", "sd", "range");
        RoundTable.read(folder, "plan-agreements")
                .rows()
                .forEach(row -> counts.row(
                        group(words, row),
                        row.get("plans"),
                        row.get("agreements"),
                        words.number(row.get("mean"), 1),
                        words.number(row.get("sd"), 1),
                        row.get("min") + "–" + row.get("max")));
        counts.end();
        PageTable table = PageParts.table(
                html, words, "plan-questions", "group", "plans", "with_questions", "all_answered", "percent");
        RoundTable.read(folder, "plan-questions")
                .rows()
                .forEach(row -> table.row(
                        group(words, row),
                        row.get("plans"),
                        row.get("with_questions"),
                        row.get("all_answered"),
                        words.percent(row.get("percent_all_answered"))));
        table.end();
    }

    private void tests(Markup html, PageWords words) {
        PageTable table = PageParts.table(html, words, "plan-tests", "variable", "test", "plans", "p", "p_holm");
        RoundTable.read(folder, "plan-tests")
                .rows()
                .forEach(row -> table.row(
                        tested(words, row.get("variable")),
                        words.of("test", row.get("test")),
                        row.get("n_ek_c") + " / " + row.get("n_fnb_sonestra"),
                        row.get("p").isEmpty() ? words.of("note", row.get("note")) : words.probability(row.get("p")),
                        words.probability(row.get("p_holm"))));
        table.end();
    }

    private String tested(PageWords words, String variable) {
        if (variable.startsWith("share_domain_")) {
            String domain = variable.substring("share_domain_".length());
            return words.say(
                    "share.of",
                    words.say(Optional.ofNullable(scheme.domains().get(domain)).orElseThrow()));
        }
        if (variable.startsWith("any_")) {
            return words.say("any.of", words.say(category(variable.substring("any_".length()))));
        }
        return scheme.has(variable) ? words.say(label(variable)) : words.of("element", variable);
    }
}
