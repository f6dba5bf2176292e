package nl.terugblik.report.sensitivity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;

/** The E-value of each effect: how strong something unmeasured would have to be to explain it away. */
record EValues(Page page, List<Row> rows) {
    private static final String FILE = "tables/sensitivity.csv";

    void write() {
        List<Row> tested = rows.stream().filter(row -> row.has("e_value")).toList();
        if (tested.isEmpty()) {
            page.withheldAll(rows);
            return;
        }
        page.paragraph("evalues.intro");
        example(tested)
                .ifPresent(row -> page.paragraph(
                        "evalues.example",
                        page.label(row.text("outcome")),
                        page.numbers().ratio(row.numberOr("e_value", 1)),
                        page.numbers().ratio(row.numberOr("e_value_limit", 1))));
        var table = new FigureTable(page, "", page.say("evalues.caption"), FILE)
                .columns(
                        page.say("column.outcome"),
                        page.say("specifications.column.effect"),
                        page.say("column.interval"),
                        page.say("evalues.column.ratio"),
                        page.say("evalues.column.value"),
                        page.say("evalues.column.limit"));
        tested.forEach(row -> table.row(
                page.label(row.text("outcome")),
                Estimates.measured(page, row),
                Estimates.interval(page, row),
                page.numbers().decimal(row.number("risk_ratio"), 2),
                page.numbers().ratio(row.numberOr("e_value", 1)),
                page.numbers().ratio(row.numberOr("e_value_limit", 1))));
        table.end();
        page.html().element("p.note", page.say("evalues.note"));
        page.untested(rows, tested);
    }

    /** The effect that stands firmest, if its interval does not hold ‘no difference’. */
    private static Optional<Row> example(List<Row> tested) {
        return tested.stream()
                .filter(row -> row.numberOr("e_value_limit", 1) > 1)
                .max(Comparator.comparingDouble(row -> row.numberOr("e_value_limit", 1)));
    }
}
