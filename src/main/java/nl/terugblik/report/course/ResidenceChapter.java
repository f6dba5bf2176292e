package nl.terugblik.report.course;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.run.Run;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Numbers;
import nl.terugblik.report.words.Page;

/** Where the children lived at T1, T2 and T3. */
public final class ResidenceChapter implements Chapter {
    private static final String FILE = "tables/residence.csv";
    private static final List<String> MOMENTS = List.of("t1", "t2", "t3");
    static final List<String> STATES =
            List.of("home", "network", "agency_foster", "residential", "not_born", "not_observed", "unknown");

    @Override
    public String key() {
        return "residence";
    }

    @Override
    public boolean isIn(Run run) {
        return !run.courses().residence().isEmpty();
    }

    @Override
    public void write(Page page) {
        page.paragraph("residence.intro");
        new ResidenceFigure(page).write();
        table(page);
        stayed(page);
        page.unweighted();
        page.limit("limit.residence");
    }

    private static void table(Page page) {
        List<String> groups = new ArrayList<>();
        for (Group group : Group.values()) {
            groups.add(page.say(
                    "residence.group",
                    page.groupName(group),
                    page.numbers().count(children(page, group, row -> true))));
        }
        var table = new FigureTable(page, "", page.say("residence.caption"), FILE)
                .groupedColumns(page.say("residence.column.where"), groups, List.of("T1", "T2", "T3"));
        for (String state : STATES) {
            List<String> cells = new ArrayList<>();
            boolean any = false;
            for (Group group : Group.values()) {
                double all = children(page, group, row -> true);
                for (String moment : MOMENTS) {
                    double there = children(page, group, row -> row.text(moment).equals(state));
                    any |= there > 0;
                    cells.add(all == 0 ? Numbers.ABSENT : count(page, there, all));
                }
            }
            if (any) {
                table.row(page.say("residence.place." + state), cells);
            }
        }
        table.end();
    }

    private static String count(Page page, double there, double all) {
        return page.numbers().count(there) + " (" + page.numbers().percentage(there / all) + ")";
    }

    /** How many were at the same place at all three moments. */
    private static void stayed(Page page) {
        page.paragraph("residence.home", atHome(page, Group.EXPERIMENTAL), atHome(page, Group.CONTROL));
    }

    private static String atHome(Page page, Group group) {
        double home = children(
                page,
                group,
                row -> MOMENTS.stream().allMatch(moment -> row.text(moment).equals("home")));
        return page.outOf(home, children(page, group, row -> true));
    }

    static double children(Page page, Group group, Predicate<Row> which) {
        return page.run().courses().residence().stream()
                .filter(row -> row.text("group").equals(group.code()))
                .filter(which)
                .mapToDouble(row -> row.numberOr("children", 0))
                .sum();
    }
}
