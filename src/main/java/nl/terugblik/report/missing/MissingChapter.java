package nl.terugblik.report.missing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.terugblik.chart.StackedBars;
import nl.terugblik.report.run.Codebook;
import nl.terugblik.report.run.CohortCounts;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.MissingReason;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Texts;

/** Which values are missing, in which group and why, what is missing together, and what filling it in would change. */
public final class MissingChapter implements Chapter {
    private static final double OFTEN = 0.05;

    @Override
    public String key() {
        return "missing";
    }

    @Override
    public void write(Page page) {
        List<Codebook.Variable> incomplete = variables(page, true);
        List<Codebook.Variable> complete = variables(page, false);
        if (incomplete.isEmpty()) {
            page.paragraph("missing.none");
            return;
        }
        page.paragraph("missing.intro");
        List<Codebook.Variable> often = incomplete.stream()
                .filter(variable -> isOftenMissing(page, variable))
                .toList();
        if (!often.isEmpty()) {
            page.figure(page.say("missing.figure"), bars(page, often).svg("missing-bars"));
        }
        table(page, incomplete);
        if (!complete.isEmpty()) {
            List<String> names = complete.stream()
                    .map(variable -> Texts.inSentence(variable.label().in(page.language())))
                    .toList();
            page.html()
                    .element("p.note", page.say("missing.complete", page.texts().listed(names)));
        }
        new GapsTable(page, page.run().gaps()).write();
        new PatternsTable(page, page.run().patterns()).write();
        new ImputedTable(page, page.run().imputed()).write();
    }

    private static List<Codebook.Variable> variables(Page page, boolean incomplete) {
        return page.run().codebook().inOrder().stream()
                .filter(variable -> page.run().cohort().holds(variable.name()))
                .filter(variable -> incomplete
                        == Arrays.stream(Group.values())
                                .anyMatch(group -> page.run().cohort().missing(variable.name(), group) > 0))
                .toList();
    }

    /** Bars of a hair's breadth tell nothing; the table holds those. */
    private static boolean isOftenMissing(Page page, Codebook.Variable variable) {
        CohortCounts cohort = page.run().cohort();
        return Arrays.stream(Group.values())
                .anyMatch(group -> cohort.missing(variable.name(), group) >= OFTEN * cohort.families(group)
                        && cohort.missing(variable.name(), group) > 0);
    }

    private static StackedBars bars(Page page, List<Codebook.Variable> variables) {
        List<StackedBars.Row> rows = new ArrayList<>();
        for (Codebook.Variable variable : variables) {
            List<StackedBars.Bar> bars = new ArrayList<>();
            for (Group group : Group.values()) {
                int families = page.run().cohort().families(group);
                if (families > 0) {
                    bars.add(bar(page, variable.name(), group, families));
                }
            }
            rows.add(new StackedBars.Row(variable.label().in(page.language()), bars));
        }
        List<String> reasons = MissingReason.CODES.stream()
                .map(code -> Texts.capitalised(page.say("missing." + code)))
                .toList();
        return new StackedBars(page.say("missing.figure"), page.say("missing.figure.text"), reasons, rows);
    }

    private static StackedBars.Bar bar(Page page, String variable, Group group, int families) {
        CohortCounts cohort = page.run().cohort();
        List<Double> shares = MissingReason.CODES.stream()
                .map(reason -> Math.min(1.0, (double) cohort.missing(variable, group, reason) / families))
                .toList();
        double whole = (double) cohort.missing(variable, group) / families;
        return new StackedBars.Bar(
                page.say("group." + group.code() + ".short"),
                shares,
                page.numbers().percentage(whole));
    }

    private static void table(Page page, List<Codebook.Variable> variables) {
        List<String> groups = new ArrayList<>();
        for (Group group : Group.values()) {
            groups.add(page.groupName(group) + " (N = "
                    + page.numbers().count(page.run().cohort().families(group)) + ")");
        }
        List<String> each = new ArrayList<>();
        each.add(page.say("missing.column.total"));
        MissingReason.CODES.forEach(code -> each.add(page.say("missing." + code + ".short")));
        var table = new FigureTable(page, "", page.say("missing.caption"), "dataset/missing.csv, dataset/coded.csv")
                .groupedColumns(page.say("column.variable"), groups, each);
        for (Codebook.Variable variable : variables) {
            List<String> cells = new ArrayList<>();
            for (Group group : Group.values()) {
                CohortCounts cohort = page.run().cohort();
                cells.add(page.numbers().count(cohort.missing(variable.name(), group)));
                MissingReason.CODES.forEach(
                        code -> cells.add(page.numbers().count(cohort.missing(variable.name(), group, code))));
            }
            table.row(variable.label().in(page.language()), cells);
        }
        table.end();
    }
}
