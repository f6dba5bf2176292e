package nl.terugblik.report.summary;

import java.util.List;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Significance;
import nl.terugblik.report.words.Texts;

/** The summary's sentences on interactions, and on how many tests the report holds. */
final class SummaryOfModeration {
    private SummaryOfModeration() {}

    static void write(Page page) {
        List<Row> interactions = page.run().moderation().stream()
                .filter(row -> row.text("term").equals("interaction") && Page.isUnadjusted(row.text("model")))
                .toList();
        List<Row> tested = interactions.stream().filter(Row::isTested).toList();
        List<String> significant = tested.stream()
                .filter(row -> row.numberOr("p", 1) < Significance.SIGNIFICANT)
                .map(row -> named(page, row))
                .toList();
        if (!significant.isEmpty()) {
            page.paragraph("summary.moderation.some", page.texts().listed(significant));
        } else if (!tested.isEmpty()) {
            page.paragraph("summary.moderation.none", tested.size());
        } else if (!page.run().moderation().isEmpty()) {
            page.paragraph("summary.moderation.withheld");
        }
        long tests = page.run().outcomes().stream().filter(Row::isTested).count() + tested.size();
        if (tests > 1) {
            page.paragraph("summary.chance", tests);
        }
    }

    private static String named(Page page, Row row) {
        String outcome = Texts.inSentence(page.label(row.text("outcome")));
        String moderator = Texts.inSentence(page.label(row.text("moderator")));
        return page.say("summary.times", outcome, moderator) + " (" + Estimates.probability(page, row) + ")";
    }
}
