package nl.terugblik.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The groups at the start, in the tables 5.1 to 5.3. */
final class BaselineChapter implements Chapter {
    private static final String FILE = "tables/baseline.csv";

    @Override
    public String key() {
        return "baseline";
    }

    @Override
    public void write(Page page) {
        Map<String, List<Row>> tables = byTable(page.run());
        if (tables.isEmpty()) {
            page.paragraph("baseline.none");
            return;
        }
        page.paragraph("baseline.intro");
        tables.forEach((number, rows) -> table(page, number, rows));
        CohortCounts cohort = page.run().cohort();
        page.limit("limit.extracted");
        page.limit(
                "limit.t2",
                page.numbers().count(cohort.withDefaultT2(Group.CONTROL)),
                page.numbers().count(cohort.families(Group.CONTROL)),
                page.facts().rules().t2DefaultDays());
    }

    private static void table(Page page, String number, List<Row> rows) {
        String key = "baseline.caption." + number;
        String caption = page.say(page.texts().has(key) ? key : "baseline.caption.other");
        var table = new FigureTable(page, number, caption, FILE)
                .columns(
                        page.say("column.variable"),
                        page.say("column.total"),
                        page.groupName(Group.EXPERIMENTAL),
                        page.groupName(Group.CONTROL),
                        page.say("column.test"),
                        page.say("column.df"),
                        page.say("column.p"),
                        page.say("column.smd"));
        byVariable(rows).forEach((variable, values) -> variable(page, table, variable, values));
        table.end();
        rows.stream()
                .filter(row -> row.isTested() && row.has("note"))
                .map(row -> page.say("value.of", page.label(row.text("variable")), page.reason(row)) + ".")
                .distinct()
                .forEach(note -> page.html().element("p.note", note));
    }

    private static void variable(Page page, FigureTable table, String variable, List<Row> values) {
        Row first = values.get(0);
        String label = page.label(variable);
        if (values.size() == 1) {
            String of = first.has("value") ? valued(page, variable, label, first) : label;
            row(page, table, false, of, variable, first, true);
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
            row(page, table, false, valued(page, variable, label, yes), variable, yes, true);
            return;
        }
        table.heading(label);
        for (Row value : values) {
            String word = page.run().codebook().valueLabel(variable, value.text("value"), page.language());
            row(page, table, true, word, variable, value, value == first);
        }
    }

    private static String valued(Page page, String variable, String label, Row row) {
        String value = page.run().codebook().valueLabel(variable, row.text("value"), page.language());
        boolean saysNoMore = value.equalsIgnoreCase(label) || value.equals(page.say("value.yes"));
        return saysNoMore ? label : page.say("value.of", label, Texts.inSentence(value));
    }

    private static void row(
            Page page, FigureTable table, boolean sub, String heading, String variable, Row row, boolean withTest) {
        List<String> cells = new ArrayList<>(List.of(
                page.numbers().count(row.number("n")),
                page.groupFigure(row, variable, Group.EXPERIMENTAL),
                page.groupFigure(row, variable, Group.CONTROL)));
        String smd = page.numbers().decimal(row.number("smd"), 2);
        if (!withTest) {
            cells.addAll(List.of("", "", "", smd));
            table.row(sub, heading, cells, "");
        } else if (row.isTested()) {
            cells.add(test(page, row));
            cells.add(page.numbers().count(row.number("df")));
            cells.add(page.probability(row));
            cells.add(smd);
            table.row(sub, heading, cells, "");
        } else {
            table.row(sub, heading, cells, page.say("withheld", page.reason(row)));
        }
    }

    private static String test(Page page, Row row) {
        String symbol = row.text("test").equals("chi_square") ? "χ²" : row.text("test");
        return symbol + " = " + page.numbers().decimal(row.number("statistic"), 2);
    }

    static Map<String, List<Row>> byVariable(List<Row> rows) {
        Map<String, List<Row>> variables = new LinkedHashMap<>();
        rows.forEach(row -> variables
                .computeIfAbsent(row.text("variable"), variable -> new ArrayList<>())
                .add(row));
        return variables;
    }

    /** The rows by their table, in the order of the plan; what the plan does not place comes last. */
    private static Map<String, List<Row>> byTable(Run run) {
        Map<String, List<Row>> tables = new LinkedHashMap<>();
        run.plan().baseline().values().forEach(number -> tables.put(number, new ArrayList<>()));
        for (Row row : run.baseline()) {
            String number = run.plan().baseline().getOrDefault(row.text("variable"), "");
            tables.computeIfAbsent(number, unplaced -> new ArrayList<>()).add(row);
        }
        tables.values().removeIf(List::isEmpty);
        return tables;
    }
}
