package nl.terugblik.report.matched;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.MatchedRun;
import nl.terugblik.report.run.MeanDifference;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Numbers;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Texts;

/** Outcomes after matching, within pairs and without matching under one another, so that they can be compared. */
public record MatchedOutcomes(Page page, MatchedRun run) {
    private static final String FILE = "tables/outcomes.csv, tables/outcomes-unmatched.csv";
    private static final String PAIRS = ", tables/pairs.csv";

    public void write(String number, String caption, List<Row> rows) {
        var table = new FigureTable(page, number, caption, run.pairs().isEmpty() ? FILE : FILE + PAIRS)
                .columns(
                        page.say("column.outcome"),
                        page.say("column.total"),
                        page.groupName(Group.EXPERIMENTAL),
                        page.groupName(Group.CONTROL),
                        page.say("column.estimate.matched"),
                        page.say("column.interval"),
                        page.say("column.p"));
        Row.grouped(rows, "outcome").forEach((outcome, models) -> {
            table.heading(page.scaled(outcome));
            models.forEach(row -> model(table, outcome, row));
        });
        table.end();
        page.html().element("p.note", page.say("outcomes.matched.note"));
        page.notesOnTests(rows);
    }

    private void model(FigureTable table, String outcome, Row row) {
        boolean unadjusted = Page.isUnadjusted(row.text("model"));
        if (!unadjusted) {
            table.part(Texts.capitalised(page.model(row.text("model"))));
        }
        row(table, page.say("sample.matched"), outcome, row);
        if (unadjusted) {
            run.pairs().stream()
                    .filter(pair -> pair.text("outcome").equals(outcome))
                    .forEach(pair -> pair(table, pair));
        }
        run.outcomes().stream()
                .filter(other -> other.text("outcome").equals(outcome)
                        && other.text("model").equals(row.text("model")))
                .forEach(other -> row(table, page.say("sample.unmatched"), outcome, other));
    }

    private void row(FigureTable table, String name, String outcome, Row row) {
        List<String> cells = new ArrayList<>(List.of(
                page.numbers().count(row.number("n")),
                page.groupFigure(row, outcome, Group.EXPERIMENTAL),
                page.groupFigure(row, outcome, Group.CONTROL)));
        if (!row.isTested()) {
            table.row(true, name, cells, page.say("withheld", page.reason(row)));
            return;
        }
        Optional<MeanDifference> difference = difference(row);
        cells.add(difference
                .map(found -> Estimates.difference(page, found.value()))
                .orElseGet(() -> Estimates.estimate(page, row)));
        cells.add(difference
                .map(found -> Estimates.interval(page, found.low(), found.high()))
                .orElseGet(() -> Estimates.interval(page, row)));
        cells.add(page.probability(row));
        table.row(true, name, cells, "");
    }

    /** The difference in means of an unadjusted test; with covariates it is not the one that the test is about. */
    private static Optional<MeanDifference> difference(Row row) {
        return row.has("odds_ratio") || !Page.isUnadjusted(row.text("model"))
                ? Optional.empty()
                : MeanDifference.of(row);
    }

    private void pair(FigureTable table, Row pair) {
        String name = page.say("sample.pairs");
        List<String> cells = new ArrayList<>(List.of(
                page.texts().counted("pairs", Math.round(pair.numberOr("pairs", 0))),
                having(pair, "experimental_only"),
                having(pair, "control_only")));
        if (!pair.isTested()) {
            table.row(true, name, cells, page.say("withheld", page.reason(pair)));
            return;
        }
        cells.addAll(List.of(Estimates.measured(page, pair), Estimates.interval(page, pair), page.probability(pair)));
        table.row(true, page.say("sample.pairs." + pair.text("test")), cells, "");
    }

    /** How many families of a group have the outcome, of those in the pairs. */
    private String having(Row pair, String only) {
        if (!pair.has(only)) {
            return Numbers.ABSENT;
        }
        return page.outOf(pair.numberOr("both", 0) + pair.numberOr(only, 0), pair.numberOr("pairs", 0));
    }
}
