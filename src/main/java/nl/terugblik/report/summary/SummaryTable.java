package nl.terugblik.report.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Numbers;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Significance;
import nl.terugblik.report.words.Texts;

/** The outcomes in a table of words: both figures, which way they differ, and whether that can be shown. */
record SummaryTable(Page page, Map<String, List<Row>> outcomes) {
    private static final String FILE = "tables/outcomes.csv";

    void write() {
        var table = new FigureTable(page, "", page.say("summary.table"), FILE)
                .columns(
                        page.say("column.outcome"),
                        page.say("group.experimental.with"),
                        page.say("group.control.with"),
                        page.say("summary.column.difference"));
        outcomes.forEach((outcome, models) -> {
            Row row = OutcomeSentence.plain(models);
            table.row(
                    false,
                    page.label(outcome),
                    List.of(figure(page, outcome, row, Group.EXPERIMENTAL), figure(page, outcome, row, Group.CONTROL)),
                    difference(outcome, row, models));
        });
        table.end();
        page.html().element("p.note", page.say("summary.table.note"));
        few();
    }

    /** {@code 45,7 %} or {@code 3,51}; a dash where nothing is known. */
    static String figure(Page page, String outcome, Row row, Group group) {
        var value = row.number(group.code());
        double n = row.numberOr("n_" + group.code(), 0);
        if (value.isEmpty() || n <= 0) {
            return Numbers.ABSENT;
        }
        return page.isMean(row, outcome)
                ? page.numbers().decimal(value.getAsDouble(), 2)
                : page.numbers().percentage(value.getAsDouble() / n);
    }

    private String difference(String outcome, Row row, List<Row> models) {
        String way = new Direction(page, outcome, row).words().orElse(page.say("direction.unknown"));
        String verdict;
        if (!row.isTested()) {
            verdict = page.say("verdict.untested");
        } else if (Significance.isSignificant(row)) {
            verdict = page.say("verdict.shown", Estimates.probability(page, row)) + adjusted(row, models);
        } else {
            verdict = page.say("verdict.not_shown", Estimates.probability(page, row)) + adjusted(row, models);
        }
        String few = Known.of(page, outcome, row).isFew() ? page.say("verdict.few") : "";
        return Texts.capitalised(way) + verdict + few;
    }

    /** That a model with other characteristics says something else. */
    private String adjusted(Row plain, List<Row> models) {
        boolean shown = Significance.isSignificant(plain);
        boolean otherwise = models.stream()
                .anyMatch(row -> row != plain && row.isTested() && Significance.isSignificant(row) != shown);
        return otherwise ? page.say(shown ? "verdict.adjusted.not" : "verdict.adjusted.shown") : "";
    }

    /** Warns where an outcome is known of few. */
    private void few() {
        List<String> few = new ArrayList<>();
        outcomes.forEach(
                (outcome, models) -> few(outcome, OutcomeSentence.plain(models)).ifPresent(few::add));
        if (!few.isEmpty()) {
            page.limit("summary.few", page.texts().listed(few));
        }
    }

    private Optional<String> few(String outcome, Row row) {
        Known known = Known.of(page, outcome, row);
        return known.isFew()
                ? Optional.of(page.say("known.item", Texts.inSentence(page.label(outcome)), known.shortly(page)))
                : Optional.empty();
    }
}
