package nl.terugblik.report.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.terugblik.report.matched.OtherDifferences;
import nl.terugblik.report.run.MatchedRun;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Significance;
import nl.terugblik.report.words.Texts;

/** Whether what a study says hangs on how families were matched, in a sentence or two. */
public record HangsOnMatching(Page page) {

    public String words() {
        return page.run()
                .matched()
                .map(run -> matched(run) + " " + stillDiffering(run))
                .orElseGet(this::unmatched)
                .strip();
    }

    /** What the groups still differ on at the start, which no way of matching on something else takes away. */
    private String stillDiffering(MatchedRun run) {
        OtherDifferences others = OtherDifferences.of(page, run);
        if (!others.isKnown()) {
            return "";
        }
        List<String> beyond = others.beyond(page.run().plan().maxSmd()).stream()
                .map(this::differing)
                .toList();
        return beyond.isEmpty()
                ? page.say("hangs.beside.none")
                : page.say("hangs.beside", page.texts().listed(beyond));
    }

    private String differing(Row row) {
        String variable = row.text("variable");
        boolean mean = page.isMean(row, variable);
        boolean less = row.numberOr("smd", 0) < 0;
        String way = mean ? (less ? "lower" : "higher") : less ? "rarer" : "oftener";
        String label = row.has("value") ? page.valued(variable, row.text("value")) : page.scaled(variable);
        return page.say("hangs.beside.item", Texts.inSentence(label), page.say("hangs.beside." + way));
    }

    private String matched(MatchedRun run) {
        Map<String, List<Row>> outcomes =
                Row.grouped(run.effects().stream().filter(Estimates::isTested).toList(), "outcome");
        outcomes.values().removeIf(rows -> rows.size() < 2);
        if (outcomes.isEmpty()) {
            return page.say("hangs.untested");
        }
        int ways = run.specifications().size() + 1;
        List<String> hanging = new ArrayList<>();
        outcomes.forEach((outcome, rows) -> {
            long shown = rows.stream().filter(Significance::isSignificant).count();
            if (shown > 0 && (shown < rows.size() || !sameWay(rows))) {
                hanging.add(page.say(
                        ways == 2 ? item(rows, shown) : "hangs.item",
                        Texts.inSentence(page.label(outcome)),
                        page.numbers().count(shown),
                        page.numbers().count(rows.size())));
            }
        });
        String two = ways == 2 ? ".two" : "";
        if (hanging.isEmpty()) {
            return page.say("hangs.no" + two, page.numbers().count(ways));
        }
        String key = hanging.size() == outcomes.size() ? "hangs.all" : "hangs.some";
        return page.say(key + two, page.texts().listed(hanging), page.numbers().count(ways));
    }

    /** Which of two ways alone shows the difference. */
    private static String item(List<Row> rows, long shown) {
        if (shown > 1) {
            return "hangs.item.turned";
        }
        boolean unmatched = rows.stream()
                .anyMatch(row -> Significance.isSignificant(row)
                        && row.text("specification").equals(SpecificationsTable.UNMATCHED));
        return unmatched ? "hangs.item.unmatched" : "hangs.item.matched";
    }

    private static boolean sameWay(List<Row> rows) {
        return rows.stream()
                        .filter(Significance::isSignificant)
                        .map(row -> row.numberOr("estimate", 0) > (Estimates.isRatio(row) ? 1 : 0))
                        .distinct()
                        .count()
                < 2;
    }

    private String unmatched() {
        List<String> differing = page.run().baseline().stream()
                .filter(row -> row.isTested() && Significance.isSignificant(row))
                .map(row -> Texts.inSentence(page.label(row.text("variable"))))
                .distinct()
                .toList();
        return page.say("hangs.unmatched") + " "
                + (differing.isEmpty()
                        ? page.say("hangs.unmatched.same")
                        : page.say("hangs.unmatched.differs", page.texts().listed(differing)));
    }
}
