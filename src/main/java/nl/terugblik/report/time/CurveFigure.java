package nl.terugblik.report.time;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.chart.CurvePlot;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Numbers;
import nl.terugblik.report.words.Page;

/** The curves of one question about time. */
record CurveFigure(Page page, String question) {
    private static final double DAYS_A_MONTH = 30.4375;

    void write() {
        List<Double> days = page.run().courses().risks().stream()
                .filter(this::isAsked)
                .map(row -> row.numberOr("day", 0))
                .distinct()
                .sorted()
                .toList();
        if (days.size() < 2) {
            return;
        }
        List<CurvePlot.Curve> curves = new ArrayList<>();
        for (Group group : Group.values()) {
            List<CurvePlot.Step> steps = page.run().courses().curves().stream()
                    .filter(row -> isAsked(row)
                            && row.text("curve").equals("none")
                            && row.text("group").equals(group.code()))
                    .map(row -> new CurvePlot.Step(
                            row.numberOr("day", 0),
                            row.numberOr("chance", 0),
                            row.number("ci_low"),
                            row.number("ci_high")))
                    .toList();
            curves.add(
                    new CurvePlot.Curve(page.say("group." + group.code() + ".short"), 1, steps, atRisk(group, days)));
        }
        String caption = page.say("time." + question + ".figure");
        CurvePlot plot = new CurvePlot(
                new CurvePlot.Words(
                        caption,
                        page.say("time.figure.text"),
                        page.say("time.column.month"),
                        page.say("time.column.at_risk")),
                day -> page.numbers().count(Math.rint(day / DAYS_A_MONTH)),
                page.numbers()::share,
                days,
                curves);
        page.figure(caption, plot.svg("time-" + question.replace('_', '-')));
    }

    private boolean isAsked(Row row) {
        return row.text("outcome").equals(question) && row.text("analysis").equals("all");
    }

    private List<String> atRisk(Group group, List<Double> days) {
        return days.stream()
                .map(day -> page.run().courses().risks().stream()
                        .filter(row -> isAsked(row)
                                && row.text("group").equals(group.code())
                                && row.numberOr("day", -1) == day)
                        .findFirst()
                        .map(row -> page.numbers().count(row.number("at_risk")))
                        .orElse(Numbers.ABSENT))
                .toList();
    }
}
