package nl.terugblik.report.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.terugblik.report.effects.ForestChapter;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Significance;
import nl.terugblik.report.words.Texts;

/** The answer of the study in one sentence, and what to think of it among so many tests. */
record Answer(Page page) {

    /** What can be said of the outcomes that were tested, each that differs with the way it does. */
    String sentence() {
        List<String> differing = new ArrayList<>();
        int tested = 0;
        for (Map.Entry<String, List<Row>> outcome :
                ForestChapter.byOutcome(page).entrySet()) {
            Row row = OutcomeSentence.plain(outcome.getValue());
            if (!row.isTested()) {
                continue;
            }
            tested++;
            if (Significance.isSignificant(row)) {
                differing.add(difference(outcome.getKey(), row));
            }
        }
        String months = page.numbers().count(page.facts().rules().t3Months());
        if (tested == 0) {
            return page.say("answer.untested", months);
        }
        String of = page.numbers().count(tested);
        return differing.isEmpty()
                ? page.say("answer.none", months, of)
                : page.say(
                        differing.size() == 1 ? "answer.one" : "answer.some",
                        months,
                        of,
                        page.numbers().count(differing.size()),
                        page.texts().listed(differing));
    }

    private String difference(String outcome, Row row) {
        String label = Texts.inSentence(page.label(outcome));
        return new Direction(page, outcome, row)
                .words()
                .map(way -> page.say(
                        "answer.difference",
                        label,
                        way,
                        figure(outcome, row, Group.EXPERIMENTAL),
                        figure(outcome, row, Group.CONTROL)))
                .orElse(label);
    }

    private String figure(String outcome, Row row, Group group) {
        return SummaryTable.figure(page, outcome, row, group);
    }

    /** How many differences are left when p is adjusted for the number of tests; nothing where none was there. */
    String afterHolm() {
        var outcomes = Row.grouped(
                        page.run().effectSizes().stream()
                                .filter(row -> row.has("p"))
                                .toList(),
                        "outcome")
                .values();
        long before = outcomes.stream()
                .filter(rows -> rows.get(0).numberOr("p", 1) < Significance.SIGNIFICANT)
                .count();
        long after = outcomes.stream()
                .filter(rows -> rows.get(0).numberOr("p_holm", 1) < Significance.SIGNIFICANT)
                .count();
        if (before == 0) {
            return "";
        }
        return page.say(
                after == before ? "answer.holm.all" : after == 0 ? "answer.holm.none" : "answer.holm.some",
                page.numbers().count(after));
    }
}
