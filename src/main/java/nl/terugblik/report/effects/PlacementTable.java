package nl.terugblik.report.effects;

import java.util.List;
import nl.terugblik.report.run.CohortCounts;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Texts;

/** Placements by setting and moment, counted over the families of each group. */
final class PlacementTable {

    private PlacementTable() {}

    /** Whether the study tells it. */
    static boolean isIn(Page page) {
        return !moments(page).isEmpty();
    }

    private static List<String> moments(Page page) {
        return CohortCounts.MOMENTS.stream()
                .filter(moment -> CohortCounts.SETTINGS.stream()
                        .anyMatch(setting -> page.run()
                                .codebook()
                                .find(moment + "_" + setting)
                                .isPresent()))
                .toList();
    }

    static void write(Page page) {
        List<String> moments = moments(page);
        if (moments.isEmpty()) {
            return;
        }
        var table = new FigureTable(page, "", page.say("settings.caption"), "dataset/coded.csv")
                .columns(
                        page.say("settings.column.setting"),
                        page.groupName(Group.EXPERIMENTAL),
                        page.groupName(Group.CONTROL));
        for (String moment : moments) {
            table.heading(page.say("settings." + moment));
            for (String setting : CohortCounts.SETTINGS) {
                String variable = moment + "_" + setting;
                table.row(
                        Texts.capitalised(page.say("setting." + setting)),
                        cell(page, variable, Group.EXPERIMENTAL),
                        cell(page, variable, Group.CONTROL));
            }
        }
        table.end();
        page.html().element("p.note", page.say("settings.note"));
        page.unweighted();
    }

    private static String cell(Page page, String variable, Group group) {
        CohortCounts cohort = page.run().cohort();
        if (cohort.withAny(variable, group) == 0) {
            return page.numbers().count(0);
        }
        return page.say(
                "settings.cell",
                page.numbers().count(cohort.sum(variable, group)),
                page.texts().counted("families", cohort.withAny(variable, group)));
    }
}
