package nl.terugblik.report.baseline;

import java.util.List;
import nl.terugblik.report.run.CohortCounts;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.MatchedRun;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Page;

/** The groups at the start, in the tables 5.1 to 5.3; of matched groups also as they were before matching. */
public final class BaselineChapter implements Chapter {
    private static final String FILE = "tables/baseline.csv";
    private static final String UNMATCHED = "tables/baseline-unmatched.csv";

    @Override
    public String key() {
        return "baseline";
    }

    @Override
    public void write(Page page) {
        if (page.run().baseline().isEmpty()) {
            page.paragraph("baseline.none");
            return;
        }
        page.paragraph("baseline.intro");
        page.run()
                .matched()
                .ifPresentOrElse(
                        matched -> matched(page, matched),
                        () -> new BaselineTables(page, FILE, true)
                                .write(page.run().baseline()));
        CohortCounts cohort = page.run().cohort();
        extracted(page);
        page.facts()
                .rules()
                .t2DefaultDays()
                .ifPresent(days -> page.limit(
                        "limit.t2",
                        page.numbers().count(cohort.withDefaultT2(Group.CONTROL)),
                        page.numbers().count(cohort.families(Group.CONTROL)),
                        days));
    }

    private static void extracted(Page page) {
        List<String> undated = page.asExtracted(
                page.run().baseline().stream().map(row -> row.text("variable")).distinct());
        if (!undated.isEmpty() || page.facts().asked().isEmpty()) {
            page.limit("limit.extracted", page.texts().listed(undated));
        }
    }

    private static void matched(Page page, MatchedRun run) {
        page.heading("baseline.matched");
        if (run.matchedNobody()) {
            page.paragraph("matching.nobody");
        } else {
            page.paragraph("baseline.matched.intro");
            new BaselineTables(page, FILE, false).write(page.run().baseline());
        }
        page.heading("baseline.unmatched");
        page.paragraph("baseline.unmatched.intro");
        new BaselineTables(page, UNMATCHED, true).write(run.baseline());
    }
}
