package nl.terugblik.report.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.terugblik.report.run.MatchedRun;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Numbers;
import nl.terugblik.report.words.Page;

/** Rosenbaum's bounds: how much hidden bias within pairs each result withstands. */
record HiddenBias(Page page, MatchedRun run) {
    private static final String FILE = "tables/sensitivity.csv, tables/bounds.csv";
    private static final List<Double> SHOWN = List.of(1.0, 1.5, 2.0, 3.0);
    private static final double ROUNDING = 1e-9;

    void write() {
        if (run.pairs().isEmpty()) {
            page.paragraph("bounds.none");
            return;
        }
        List<Row> bounded =
                run.sensitivity().stream().filter(row -> row.has("stands")).toList();
        if (bounded.isEmpty()) {
            page.withheldAll(run.pairs());
            return;
        }
        page.paragraph("bounds.intro");
        example(bounded)
                .ifPresent(row -> page.paragraph(
                        "bounds.example",
                        page.label(row.text("outcome")),
                        page.numbers().decimal(row.number("gamma"), 2)));
        var table = new FigureTable(page, "", page.say("bounds.caption"), FILE).columns(columns());
        bounded.forEach(row -> row(table, row));
        table.end();
        page.html().element("p.note", page.say("bounds.note"));
        page.untested(run.sensitivity(), bounded);
    }

    private String[] columns() {
        List<String> columns = new ArrayList<>(List.of(
                page.say("column.outcome"),
                page.say("pairs.column.pairs"),
                page.say("bounds.column.side"),
                page.say("bounds.column.gamma")));
        SHOWN.forEach(
                gamma -> columns.add(page.say("bounds.column.p", page.numbers().shortest(gamma))));
        return columns.toArray(String[]::new);
    }

    private void row(FigureTable table, Row row) {
        String outcome = row.text("outcome");
        List<Row> bounds = run.bounds().stream()
                .filter(bound -> bound.text("outcome").equals(outcome))
                .toList();
        List<String> cells = new ArrayList<>(List.of(
                page.numbers().count(row.number("pairs")),
                bounds.stream()
                        .map(bound -> page.texts().ofCode("bounds.side", bound.text("side")))
                        .findFirst()
                        .orElse(Numbers.ABSENT),
                withstood(row)));
        SHOWN.forEach(gamma -> cells.add(bounds.stream()
                .filter(bound -> Math.abs(bound.numberOr("gamma", 0) - gamma) < ROUNDING)
                .map(bound -> page.numbers().probability(bound.numberOr("p_high", 1)))
                .findFirst()
                .orElse(Numbers.ABSENT)));
        table.row(page.label(outcome), cells);
    }

    private String withstood(Row row) {
        String gamma = page.numbers().decimal(row.number("gamma"), 2);
        return switch (row.text("stands")) {
            case "up_to" -> gamma;
            case "beyond" -> ">\u00a0" + gamma;
            default -> page.say("bounds.nowhere");
        };
    }

    /** The result that withstands most, if any does. */
    private static Optional<Row> example(List<Row> bounded) {
        return bounded.stream()
                .filter(row -> row.text("stands").equals("up_to"))
                .max(Comparator.comparingDouble(row -> row.numberOr("gamma", 1)));
    }
}
