package nl.terugblik.report.conduct;

import nl.terugblik.report.baseline.BaselineTables;
import nl.terugblik.report.run.Run;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Page;

/** Whom else the study compares at the start than those whom it compares at the end. */
public final class RecruitmentChapter implements Chapter {

    @Override
    public String key() {
        return "recruitment";
    }

    @Override
    public boolean isIn(Run run) {
        return !run.plan().otherSets().isEmpty();
    }

    @Override
    public void write(Page page) {
        page.paragraph("recruitment.intro");
        page.run().plan().otherSets().forEach(set -> {
            page.sentence(page.say(
                    "recruitment.set",
                    page.texts().listed(page.groups(set.treated())),
                    page.texts().listed(page.groups(set.control()))));
            new BaselineTables(page, "tables/baseline.csv", true)
                    .write(set.table(), page.run().more("baseline " + set.name()));
        });
        page.limit("recruitment.limit");
    }
}
