package nl.terugblik.report.baseline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.report.run.AnalysisPlan;
import nl.terugblik.report.run.Codebook;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;

/**
 * The groups compared at the start, a table for each of the study of 2016.
 *
 * @param file where the figures come from
 * @param tested whether they are compared by tests; matched groups are not, which is said once and not in every row
 */
public record BaselineTables(Page page, String file, boolean tested) {

    private static final String WELCH = "welch";

    void write(List<Row> baseline) {
        byTable(baseline).forEach(this::table);
    }

    /** One table of its own, whatever tables the plan puts its variables in, of sides that have names of their own. */
    public void write(String number, List<Row> rows, String treated, String control) {
        table(number, rows, treated, control);
    }

    private void table(String number, List<Row> rows) {
        table(number, rows, page.groupName(Group.EXPERIMENTAL), page.groupName(Group.CONTROL));
    }

    private void table(String number, List<Row> rows, String treated, String control) {
        String key = "baseline.caption." + number;
        String caption = page.say(page.texts().has(key) ? key : "baseline.caption.other");
        var table = new FigureTable(page, numbered(number), caption, file).columns(columns(treated, control));
        Row.grouped(rows, "variable").forEach((variable, values) -> variable(table, variable, values));
        table.end();
        rows.stream()
                .filter(row -> row.isTested() && row.has("note"))
                .map(row -> page.say("value.of", page.label(row.text("variable")), page.reason(row)) + ".")
                .distinct()
                .forEach(note -> page.html().element("p.note", note));
    }

    /** The table's number, and in a report that has each table twice of whom it is. */
    private String numbered(String number) {
        if (page.run().matched().isEmpty() || !AnalysisPlan.isNumber(number)) {
            return number;
        }
        return page.say(tested ? "table.before_matching" : "table.after_matching", number);
    }

    private String[] columns(String treated, String control) {
        List<String> columns =
                new ArrayList<>(List.of(page.say("column.variable"), page.say("column.total"), treated, control));
        if (tested) {
            columns.addAll(List.of(page.say("column.test"), page.say("column.df"), page.say("column.p")));
        }
        columns.add(page.say("column.smd"));
        return columns.toArray(String[]::new);
    }

    private void variable(FigureTable table, String variable, List<Row> values) {
        Row first = values.get(0);
        String label = page.scaled(variable);
        if (values.size() == 1) {
            row(
                    table,
                    false,
                    first.has("value") ? page.valued(variable, first.text("value")) : label,
                    variable,
                    first,
                    true);
            return;
        }
        if (page.run()
                .codebook()
                .find(variable)
                .filter(Codebook.Variable::isBinary)
                .isPresent()) {
            Row yes = values.stream()
                    .filter(row -> row.text("value").equals("1"))
                    .findFirst()
                    .orElse(first);
            row(table, false, page.valued(variable, yes.text("value")), variable, yes, true);
            return;
        }
        table.heading(label);
        for (Row value : values) {
            String word = page.run().codebook().valueLabel(variable, value.text("value"), page.language());
            row(table, true, word, variable, value, value == first);
        }
    }

    private void row(FigureTable table, boolean sub, String heading, String variable, Row row, boolean withTest) {
        List<String> cells = new ArrayList<>(List.of(
                page.numbers().count(row.number("n")),
                page.groupFigure(row, variable, Group.EXPERIMENTAL),
                page.groupFigure(row, variable, Group.CONTROL)));
        String smd = page.numbers().decimal(row.number("smd"), 2);
        String sentence = "";
        if (!tested) {
            cells.add(smd);
        } else if (!withTest) {
            cells.addAll(List.of("", "", "", smd));
        } else if (row.isTested()) {
            cells.addAll(List.of(test(row), degrees(row), page.probability(row), smd));
        } else {
            sentence = page.say("withheld", page.reason(row));
        }
        table.row(sub, heading, cells, sentence);
    }

    private String test(Row row) {
        String symbol = switch (row.text("test")) {
            case "chi_square" -> "χ²";
            case WELCH -> "t";
            default -> row.text("test");
        };
        return symbol + " = " + page.numbers().decimal(row.number("statistic"), 2);
    }

    /** Those of Welch's t are no whole number. */
    private String degrees(Row row) {
        return row.text("test").equals(WELCH)
                ? page.numbers().decimal(row.number("df"), 1)
                : page.numbers().count(row.number("df"));
    }

    /** The rows by their table, in the order of the plan; what the plan does not place comes last. */
    private Map<String, List<Row>> byTable(List<Row> baseline) {
        Map<String, String> plan = page.run().plan().baseline();
        Map<String, List<Row>> tables = new LinkedHashMap<>();
        plan.values().forEach(number -> tables.put(number, new ArrayList<>()));
        for (Row row : baseline) {
            String number = plan.getOrDefault(row.text("variable"), "");
            tables.computeIfAbsent(number, unplaced -> new ArrayList<>()).add(row);
        }
        tables.values().removeIf(List::isEmpty);
        return tables;
    }
}
