package nl.terugblik.report.effects;

import java.util.Map;
import nl.terugblik.report.facts.Bilingual;
import nl.terugblik.report.run.Codebook;
import nl.terugblik.report.run.CohortCounts;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Texts;

/** Whom professional care was for, before and after the plan: the lower part of table 5.11. */
final class CareTargetTable {
    private static final String BEFORE = "care_target_before";
    private static final String AFTER = "care_target_after";

    private CareTargetTable() {}

    /** Whether the study tells it. */
    static boolean isIn(Page page) {
        return page.run().codebook().find(BEFORE).isPresent()
                || page.run().codebook().find(AFTER).isPresent();
    }

    static void write(Page page) {
        var table = new FigureTable(
                        page,
                        page.say("table.continued", "5.11"),
                        page.say("target.caption"),
                        "dataset/coded.csv, dataset/missing.csv")
                .columns(page.say("target.column"), page.groupName(Group.EXPERIMENTAL), page.groupName(Group.CONTROL));
        rows(page, table, "target.before", BEFORE);
        rows(page, table, "target.after", AFTER);
        table.end();
        page.unweighted();
    }

    private static void rows(Page page, FigureTable table, String heading, String variable) {
        table.heading(page.say(heading));
        Map<String, Bilingual> values = page.run()
                .codebook()
                .find(variable)
                .map(Codebook.Variable::values)
                .orElse(Map.of());
        values.forEach((code, words) -> table.row(
                Texts.capitalised(words.in(page.language())),
                cell(page, variable, code, Group.EXPERIMENTAL),
                cell(page, variable, code, Group.CONTROL)));
    }

    private static String cell(Page page, String variable, String code, Group group) {
        CohortCounts cohort = page.run().cohort();
        int count = cohort.withValue(variable, group, code);
        int known = cohort.families(group) - cohort.missing(variable, group);
        String share = known > 0 ? " (" + page.numbers().percentage((double) count / known) + ")" : "";
        return page.numbers().count(count) + "/" + page.numbers().count(known) + share;
    }
}
