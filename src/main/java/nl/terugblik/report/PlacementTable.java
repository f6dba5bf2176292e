package nl.terugblik.report;

import java.util.List;

/** Placements by setting and moment, counted over the families of each group. */
final class PlacementTable {
    private static final List<String> MOMENTS = List.of("placements_t2", "new_placements_t3", "reunified_t3_from");
    private static final List<String> SETTINGS = List.of("network", "agency_foster", "residential");

    private PlacementTable() {}

    static boolean isSettingCount(String column) {
        return MOMENTS.stream()
                .anyMatch(moment -> SETTINGS.stream().anyMatch(setting -> column.equals(moment + "_" + setting)));
    }

    static void write(Page page) {
        var table = new FigureTable(page, "", page.say("settings.caption"), "dataset/coded.csv")
                .columns(
                        page.say("settings.column.setting"),
                        page.groupName(Group.EXPERIMENTAL),
                        page.groupName(Group.CONTROL));
        for (String moment : MOMENTS) {
            table.heading(page.say("settings." + moment));
            for (String setting : SETTINGS) {
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
