package nl.terugblik.report.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.chart.FlowDiagram;
import nl.terugblik.chart.FlowDiagram.Box;
import nl.terugblik.chart.FlowDiagram.Entry;
import nl.terugblik.chart.FlowDiagram.Stage;
import nl.terugblik.report.facts.Bilingual;
import nl.terugblik.report.facts.ReportFacts;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Texts;

/** How families came in: as a diagram and as a table. */
public final class FlowChapter implements Chapter {
    @Override
    public String key() {
        return "flow";
    }

    @Override
    public void write(Page page) {
        if (page.run().flow().isEmpty()) {
            page.paragraph("flow.none");
        } else {
            FlowSteps steps = FlowSteps.of(page.run().flow());
            page.paragraph("flow.intro");
            page.figure(page.say("flow.figure"), diagram(page, steps).svg("flow-chart"));
            if (!steps.closes()) {
                page.limit("flow.unbalanced");
            }
            table(page, steps);
        }
        page.limit("limit.survival");
        page.limit("limit.choice");
        List<String> without = page.facts().deliveries().stream()
                .filter(delivery -> !delivery.journalRead())
                .map(ReportFacts.Delivery::organisation)
                .distinct()
                .toList();
        if (!without.isEmpty()) {
            page.limit("limit.no_journal", page.texts().listed(without));
        }
    }

    private static void table(Page page, FlowSteps steps) {
        var table = new FigureTable(page, "", page.say("flow.caption"), "cohort/flow.csv")
                .columns(
                        page.say("flow.column.reason"),
                        page.say("flow.column.families"),
                        page.say("flow.column.children"));
        for (String step : steps.names()) {
            table.heading(page.texts().ofCode("flow.step", step));
            for (Row row : steps.rows(step)) {
                table.row(
                        Texts.capitalised(label(page, row)),
                        page.numbers().count(row.number("families")),
                        page.numbers().count(row.number("children")));
            }
        }
        table.end();
    }

    private static FlowDiagram diagram(Page page, FlowSteps steps) {
        double left = steps.families(steps.first());
        Box here = box(page, stepName(page, steps.first()), left, partsOfFirst(page, steps));
        List<Stage> stages = new ArrayList<>();
        for (String step : steps.leaving()) {
            if (steps.families(step) == 0 && isQuotaOfNobody(page, step)) {
                continue;
            }
            Box leaving = box(page, stepName(page, step), steps.families(step), reasons(page, steps.rows(step)));
            stages.add(new Stage(here, Optional.of(leaving)));
            left -= steps.families(step);
            here = box(page, page.say("flow.remaining"), left, List.of());
        }
        List<Box> groups = new ArrayList<>();
        if (steps.names().size() > 1) {
            left = steps.families(steps.last());
            here = box(page, stepName(page, steps.last()), left, List.of());
            steps.rows(steps.last())
                    .forEach(row -> groups.add(
                            box(page, Texts.capitalised(label(page, row)), row.numberOr("families", 0), List.of())));
        }
        stages.add(new Stage(here, Optional.empty()));
        double all = steps.families(steps.first());
        String text = page.say(
                "flow.chart.text",
                page.texts().counted("families", Math.round(all)),
                page.numbers().count(all - left),
                page.numbers().count(left));
        return new FlowDiagram(page.say("flow.chart"), text, stages, groups);
    }

    /** A study without a quota has the step in its files all the same. */
    private static boolean isQuotaOfNobody(Page page, String step) {
        return step.equals(FlowSteps.QUOTA)
                && page.facts().rules().quotaPerGroup().isEmpty();
    }

    private static List<Entry> partsOfFirst(Page page, FlowSteps steps) {
        List<Row> rows = steps.rows(steps.first());
        return reasons(page, rows.subList(1, rows.size()));
    }

    /** What nobody had is left to the table. */
    private static List<Entry> reasons(Page page, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.numberOr("families", 0) > 0)
                .map(row -> new Entry(label(page, row, ".short"), page.numbers().count(row.number("families"))))
                .toList();
    }

    private static Box box(Page page, String heading, double families, List<Entry> parts) {
        return new Box(new Entry(heading, page.texts().counted("families", Math.round(families))), parts);
    }

    private static String stepName(Page page, String step) {
        return page.texts().ofCode("flow.step", step);
    }

    private static String label(Page page, Row row) {
        return label(page, row, "");
    }

    /** What a row counts; {@code form} is the form of the group's name, where it counts families of one group. */
    private static String label(Page page, Row row, String form) {
        if (!row.has("reason")) {
            return stepName(page, row.text("step"));
        }
        String reason = row.text("reason");
        boolean own = row.text("step").equals("cohort");
        Bilingual words =
                (own ? page.run().plan().groupLabels() : page.run().plan().reasonLabels()).get(reason);
        if (words != null) {
            return words.in(page.language());
        }
        for (Group group : Group.values()) {
            String ofGroup = group.code() + ".";
            if (reason.startsWith(ofGroup)) {
                String why = page.texts().ofCode("flow.reason", reason.substring(ofGroup.length()));
                return page.say("value.of", Texts.inSentence(page.say("group." + group.code() + form)), why);
            }
        }
        return page.texts().ofCode("flow.reason", reason);
    }
}
