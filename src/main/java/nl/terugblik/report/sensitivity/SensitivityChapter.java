package nl.terugblik.report.sensitivity;

import nl.terugblik.report.effects.EffectFigures;
import nl.terugblik.report.run.MatchedRun;
import nl.terugblik.report.run.Run;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Page;

/** How far conclusions hang on the way of matching, and on what nobody measured. */
public final class SensitivityChapter implements Chapter {
    @Override
    public String key() {
        return "sensitivity";
    }

    @Override
    public boolean isIn(Run run) {
        return run.matched().isPresent();
    }

    @Override
    public void write(Page page) {
        page.run().matched().ifPresent(run -> write(page, run));
    }

    private static void write(Page page, MatchedRun run) {
        page.paragraph("sensitivity.intro");
        page.heading("specifications.title");
        new SpecificationsTable(page, run).write();
        if (run.specifications().size() > 1) {
            new EffectFigures(
                            page,
                            run.effects(),
                            "specifications",
                            run.outcomes(),
                            row -> SpecificationsTable.name(page, row),
                            row -> row.text("specification").equals(run.own().name()))
                    .write();
        }
        page.limit("limit.specifications");
        page.heading("evalues.title");
        new EValues(page, run.sensitivity()).write();
        page.heading("bounds.title");
        new HiddenBias(page, run).write();
        page.limit("limit.sensitivity");
    }
}
