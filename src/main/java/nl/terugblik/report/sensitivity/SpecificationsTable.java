package nl.terugblik.report.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.report.matched.BalanceTable;
import nl.terugblik.report.matched.SpecificationWords;
import nl.terugblik.report.run.MatchedRun;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.run.Specification;
import nl.terugblik.report.words.CovariateLabels;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Texts;

/** Every way of matching with its size, its balance and the effect it gives, an outcome at a time. */
record SpecificationsTable(Page page, MatchedRun run) {
    private static final String FILE = "tables/specifications.csv";
    static final String UNMATCHED = "unmatched";

    void write() {
        if (run.effects().isEmpty()) {
            page.paragraph("specifications.none");
            return;
        }
        page.paragraph(run.specifications().size() > 1 ? "specifications.intro" : "specifications.one");
        ways();
        Map<String, List<Row>> outcomes = Row.grouped(run.effects(), "outcome");
        List<String> untested = new ArrayList<>();
        var table = new FigureTable(page, "", page.say("specifications.caption"), FILE)
                .columns(
                        page.say("specifications.column.way"),
                        page.say("group.experimental.short"),
                        page.say("group.control.short"),
                        page.say("specifications.column.effective"),
                        page.say("specifications.column.smd"),
                        page.say("column.total"),
                        page.say("specifications.column.effect"),
                        page.say("column.interval"),
                        page.say("column.p"));
        outcomes.forEach((outcome, rows) -> {
            if (rows.stream().noneMatch(Estimates::isTested)) {
                untested.add(Texts.inSentence(page.label(outcome)));
                return;
            }
            table.heading(page.scaled(outcome));
            rows.forEach(row -> row(table, row));
        });
        table.end();
        page.html().element("p.note", page.say("specifications.note"));
        if (!untested.isEmpty()) {
            page.html()
                    .element(
                            "p.note",
                            page.say("specifications.untested", page.texts().listed(untested)));
        }
    }

    /** What each way of matching is, and where its groups differ most. */
    private void ways() {
        page.html().open("dl.terms");
        for (Specification specification : run.specifications()) {
            SpecificationWords words = new SpecificationWords(page, specification);
            String phrase =
                    Texts.capitalised(specification == run.own() ? words.phrase() : words.phraseBeside(run.own()));
            page.html().element("dt", SpecificationWords.name(page, specification.name()));
            page.html().element("dd", phrase + ". " + worst(specification.name()));
        }
        page.html().close();
    }

    private String worst(String name) {
        Optional<Row> found = run.effects().stream()
                .filter(row -> row.text("specification").equals(name) && row.has("worst_covariate"))
                .findFirst();
        return found.map(row -> page.say(
                        "specifications.worst",
                        new CovariateLabels(page).inSentence(row.text("worst_covariate")),
                        BalanceTable.smd(page, row.number("max_smd"))))
                .orElse(page.say("specifications.no_balance"));
    }

    private void row(FigureTable table, Row row) {
        List<String> cells = new ArrayList<>(List.of(
                page.numbers().count(row.number("n_experimental")),
                page.numbers().count(row.number("n_control")),
                page.numbers().count(row.number("effective_control")),
                smd(row),
                page.numbers().count(row.number("n"))));
        String sentence = "";
        if (Estimates.isTested(row)) {
            cells.addAll(List.of(Estimates.measured(page, row), Estimates.interval(page, row), page.probability(row)));
        } else {
            sentence = page.say("forest.withheld");
        }
        table.row(true, name(page, row), cells, sentence);
    }

    private String smd(Row row) {
        String smd = BalanceTable.smd(page, row.number("max_smd"));
        return row.numberOr("max_smd", 0) > page.run().plan().maxSmd() ? page.say("specifications.beyond", smd) : smd;
    }

    static String name(Page page, Row row) {
        String name = row.text("specification");
        return name.equals(UNMATCHED) ? page.say("sample.unmatched") : SpecificationWords.name(page, name);
    }
}
