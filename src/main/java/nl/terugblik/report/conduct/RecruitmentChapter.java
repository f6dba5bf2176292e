package nl.terugblik.report.conduct;

import nl.terugblik.report.baseline.BaselineTables;
import nl.terugblik.report.run.Run;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Page;

/** Who refused to take part, and whom else the study compares at the start than those whom it compares at the end. */
public final class RecruitmentChapter implements Chapter {

    @Override
    public String key() {
        return "recruitment";
    }

    @Override
    public boolean isIn(Run run) {
        return !run.plan().otherSets().isEmpty() || tells(run);
    }

    /** Whether the study tells of those who refused. */
    private static boolean tells(Run run) {
        return !run.more(NonresponseFigures.FILE).isEmpty();
    }

    @Override
    public void write(Page page) {
        if (tells(page.run())) {
            page.paragraph("recruitment.nonresponse");
            new NonresponseFigures(page).write();
        }
        if (!page.run().plan().otherSets().isEmpty()) {
            page.paragraph("recruitment.intro");
        }
        page.run().plan().otherSets().forEach(set -> {
            page.sentence(page.say(
                    "recruitment.set",
                    page.texts().listed(page.groups(set.treated())),
                    page.texts().listed(page.groups(set.control()))));
            new BaselineTables(page, "tables/baseline.csv", true)
                    .write(
                            set.table(),
                            page.run().more("baseline " + set.name()),
                            page.texts().listed(page.groups(set.treated())),
                            page.texts().listed(page.groups(set.control())));
        });
        page.limit(tells(page.run()) ? "recruitment.limit.counted" : "recruitment.limit");
    }
}
