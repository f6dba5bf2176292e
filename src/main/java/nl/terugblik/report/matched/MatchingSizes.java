package nl.terugblik.report.matched;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Specification;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Texts;

/** How many families of each group could be matched, how many were, and why the others were not. */
record MatchingSizes(Page page, Specification specification) {
    private static final String SHARES_CHILD = "shares_child";

    void write() {
        var table = new FigureTable(
                        page, "", page.say("matched_sizes.caption"), "cohort/matching.json, cohort/flow.csv")
                .columns(
                        page.say("matched_sizes.column"),
                        page.groupName(Group.EXPERIMENTAL),
                        page.groupName(Group.CONTROL));
        row(
                table,
                false,
                "matched_sizes.eligible",
                group -> specification.sizes(group).families() + sharing(group));
        row(
                table,
                false,
                "matched_sizes.matched",
                group -> specification.sizes(group).matched());
        row(
                table,
                false,
                "matched_sizes.effective",
                group -> specification.sizes(group).effective());
        table.heading(page.say("matched_sizes.unmatched"));
        for (String reason : reasons()) {
            table.row(
                    true,
                    Texts.capitalised(page.texts().ofCode("flow.reason", reason)),
                    cells(group -> specification.sizes(group).unmatched().getOrDefault(reason, 0)),
                    "");
        }
        if (sharing(Group.CONTROL) > 0) {
            table.row(
                    true,
                    Texts.capitalised(page.texts().ofCode("flow.reason", SHARES_CHILD)),
                    cells(this::sharing),
                    "");
        }
        table.end();
        page.html().element("p.note", page.say("matched_sizes.note"));
    }

    /** Reasons that any family has. */
    private Set<String> reasons() {
        Set<String> reasons = new LinkedHashSet<>();
        for (Group group : Group.values()) {
            specification.sizes(group).unmatched().forEach((reason, families) -> {
                if (families > 0) {
                    reasons.add(reason);
                }
            });
        }
        return reasons;
    }

    /** Families kept out of matching because they share a child with a family of the other group. */
    private double sharing(Group group) {
        return page.run().flow().stream()
                .filter(row -> row.text("reason").equals(group.code() + "." + SHARES_CHILD))
                .mapToDouble(row -> row.numberOr("families", 0))
                .sum();
    }

    private void row(FigureTable table, boolean sub, String key, ToDoubleFunction<Group> count) {
        table.row(sub, page.say(key), cells(count), "");
    }

    private List<String> cells(ToDoubleFunction<Group> count) {
        List<String> cells = new ArrayList<>();
        for (Group group : Group.values()) {
            cells.add(page.numbers().count(count.applyAsDouble(group)));
        }
        return cells;
    }
}
