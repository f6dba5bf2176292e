package nl.terugblik.report.conduct;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.report.run.Codebook;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;

/** How those who refused differ from those who consented, as a table of the report. */
record NonresponseFigures(Page page) {

    static final String FILE = "tables/nonresponse.csv";

    void write() {
        var table = new FigureTable(page, "", page.say("recruitment.caption"), FILE)
                .columns(
                        page.say("column.variable"),
                        page.say("column.total"),
                        page.say("recruitment.column.refused"),
                        page.say("recruitment.column.consented"),
                        page.say("column.test"),
                        page.say("column.df"),
                        page.say("column.p"));
        Row.grouped(page.run().more(FILE), "variable").forEach((variable, rows) -> variable(table, variable, rows));
        table.end();
    }

    private void variable(FigureTable table, String variable, List<Row> rows) {
        boolean binary = page.run()
                .codebook()
                .find(variable)
                .filter(Codebook.Variable::isBinary)
                .isPresent();
        if (binary || rows.size() == 1) {
            Row row = rows.get(rows.size() - 1);
            row(table, row.has("value") ? page.valued(variable, row.text("value")) : page.scaled(variable), row, true);
            return;
        }
        table.heading(page.scaled(variable));
        for (Row row : rows) {
            String word = page.run().codebook().valueLabel(variable, row.text("value"), page.language());
            row(table, word, row, row == rows.get(0));
        }
    }

    private void row(FigureTable table, String heading, Row row, boolean withTest) {
        List<String> cells = new ArrayList<>(
                List.of(page.numbers().count(row.number("n")), figure(row, "refused"), figure(row, "consented")));
        if (!withTest) {
            cells.addAll(List.of("", "", ""));
        } else if (row.isTested()) {
            cells.add((row.text("test").equals("chi_square") ? "χ²" : "t") + " = "
                    + page.numbers().decimal(row.number("statistic"), 2));
            cells.add(
                    row.text("test").equals("welch")
                            ? page.numbers().decimal(row.number("df"), 1)
                            : page.numbers().count(row.number("df")));
            cells.add(page.probability(row));
        }
        table.row(false, heading, cells, withTest && !row.isTested() ? page.say("withheld", page.reason(row)) : "");
    }

    private String figure(Row row, String answer) {
        if (row.has("value")) {
            return page.outOf(row.numberOr(answer, 0), row.numberOr("n_" + answer, 0));
        }
        String mean = page.numbers().decimal(row.number(answer), 2);
        return row.has(answer + "_sd")
                ? mean + " (" + page.numbers().decimal(row.number(answer + "_sd"), 2) + ")"
                : mean;
    }
}
