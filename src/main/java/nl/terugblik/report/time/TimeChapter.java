package nl.terugblik.report.time;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.run.Run;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Numbers;
import nl.terugblik.report.words.Page;

/** How long it took until supervision ended, until a first new placement and until a return home. */
public final class TimeChapter implements Chapter {
    private static final String TESTS = "tables/survival-tests.csv";
    private static final String RISKS = "tables/survival.csv";

    @Override
    public String key() {
        return "time";
    }

    @Override
    public boolean isIn(Run run) {
        return !run.courses().times().isEmpty();
    }

    @Override
    public void write(Page page) {
        page.paragraph("time.intro");
        page.limit("limit.time_zero");
        page.heading("time.tests.title");
        page.paragraph("time.tests.intro");
        tests(page);
        page.html()
                .element(
                        "p.note",
                        page.say(page.run().matched().isPresent() ? "time.tests.matched" : "time.tests.note"));
        page.limit("limit.follow_up");
        page.limit("limit.landmark");
        for (Row row : page.run().courses().times()) {
            if (row.text("analysis").equals("all")) {
                question(page, row);
            }
        }
    }

    private static void question(Page page, Row row) {
        String question = row.text("outcome");
        page.heading("time." + question + ".title");
        page.paragraph("time." + question + ".origin");
        new CurveFigure(page, question).write();
        risks(page, question);
        List<String> medians = new ArrayList<>();
        for (Group group : Group.values()) {
            var median = row.number("median_" + group.code());
            medians.add(
                    median.isPresent()
                            ? page.say("time.median.days", page.numbers().count(median))
                            : page.say("time.median.none"));
        }
        page.paragraph("time." + question + ".median", medians.get(0), medians.get(1));
        double other = row.numberOr("other_experimental", 0) + row.numberOr("other_control", 0);
        if (other > 0) {
            page.paragraph("time." + question + ".other", page.numbers().count(other));
        }
        page.html()
                .element(
                        "p.note",
                        page.say(
                                "time." + question + ".short",
                                page.outOf(row.numberOr("short_experimental", 0), row.numberOr("n_experimental", 0)),
                                page.outOf(row.numberOr("short_control", 0), row.numberOr("n_control", 0))));
    }

    private static void risks(Page page, String question) {
        List<Row> rows = page.run().courses().risks().stream()
                .filter(row -> row.text("outcome").equals(question)
                        && row.text("analysis").equals("all"))
                .toList();
        var table = new FigureTable(page, "", page.say("time." + question + ".risks"), RISKS)
                .groupedColumns(
                        page.say("time.column.month"),
                        List.of(page.groupName(Group.EXPERIMENTAL), page.groupName(Group.CONTROL)),
                        List.of(
                                page.say("time.column.at_risk"),
                                page.say("time." + question + ".chance"),
                                page.say("column.interval")));
        List<Double> days = rows.stream()
                .map(row -> row.numberOr("day", 0))
                .distinct()
                .sorted()
                .toList();
        for (double day : days) {
            List<String> cells = new ArrayList<>();
            for (Group group : Group.values()) {
                rows.stream()
                        .filter(row -> row.text("group").equals(group.code()) && row.numberOr("day", -1) == day)
                        .findFirst()
                        .ifPresentOrElse(
                                row -> cells.addAll(List.of(
                                        page.numbers().count(row.number("at_risk")),
                                        page.numbers().percentage(row.numberOr("chance", 0)),
                                        Estimates.shares(page, row))),
                                () -> cells.addAll(List.of(Numbers.ABSENT, Numbers.ABSENT, Numbers.ABSENT)));
            }
            table.row(page.numbers().count(Math.rint(day / 30.4375)), cells);
        }
        table.end();
    }

    private static void tests(Page page) {
        var table = new FigureTable(page, "", page.say("time.tests.caption"), TESTS)
                .columns(
                        page.say("time.column.question"),
                        page.say("time.column.children"),
                        page.say("time.column.events"),
                        page.say("time.column.hazard_ratio"),
                        page.say("column.interval"),
                        page.say("column.p"),
                        page.say("time.column.proportional"),
                        page.say("time.column.log_rank"),
                        page.say("time.column.gray"));
        for (Row row : page.run().courses().times()) {
            List<String> cells = new ArrayList<>(List.of(both(page, row, "n"), both(page, row, "events")));
            String sentence = "";
            if (row.number("hazard_ratio").isPresent()) {
                cells.addAll(List.of(
                        page.numbers().ratio(row.numberOr("hazard_ratio", 1)),
                        Estimates.interval(page, row),
                        page.probability(row),
                        probability(page, row, "proportional_robust_p"),
                        probability(page, row, "logrank_robust_p"),
                        probability(page, row, "gray_robust_p")));
            } else {
                sentence = page.say("withheld", page.reason(row));
            }
            table.row(row.text("analysis").equals("all") && hasLandmark(page, row), name(page, row), cells, sentence);
        }
        table.end();
    }

    /** The question, with the analysis where there are two of it. */
    private static String name(Page page, Row row) {
        String question = page.say("time." + row.text("outcome") + ".title");
        return hasLandmark(page, row)
                ? page.say(row.text("analysis").equals("landmark") ? "time.landmark" : "time.later", question)
                : question;
    }

    private static boolean hasLandmark(Page page, Row row) {
        return page.run().courses().times().stream()
                .anyMatch(other -> other.text("outcome").equals(row.text("outcome"))
                        && other.text("analysis").equals("landmark"));
    }

    private static String probability(Page page, Row row, String column) {
        return row.number(column).isEmpty() ? Numbers.ABSENT : page.numbers().probability(row.numberOr(column, 1));
    }

    private static String both(Page page, Row row, String column) {
        return page.numbers().count(row.number(column + "_experimental")) + "\u00a0/\u00a0"
                + page.numbers().count(row.number(column + "_control"));
    }
}
