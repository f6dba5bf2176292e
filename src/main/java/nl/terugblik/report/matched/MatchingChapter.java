package nl.terugblik.report.matched;

import java.util.List;
import nl.terugblik.report.run.MatchedRun;
import nl.terugblik.report.run.Run;
import nl.terugblik.report.run.Specification;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Page;

/** How families were matched, who was, and how alike the groups became. */
public final class MatchingChapter implements Chapter {
    @Override
    public String key() {
        return "matching";
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
        page.paragraph("matching.intro");
        terms(page, run.own());
        if (run.specifications().size() > 1) {
            page.paragraph("matching.others", run.specifications().size() - 1);
        }
        page.heading("matching.who");
        page.sentence(new BalanceWords(page, run).matched() + " "
                + page.say("matching.sets", page.numbers().count(run.own().sets())));
        new MatchingSizes(page, run.own()).write();
        run.own().warnings().forEach(warning -> page.limitOf(MatchingWarning.say(page, warning)));
        balance(page, run);
        limits(page, run.own());
    }

    private static void terms(Page page, Specification specification) {
        page.html().open("dl.terms");
        for (SpecificationWords.Term term : new SpecificationWords(page, specification).terms()) {
            page.html().element("dt", term.term()).element("dd", term.meaning());
        }
        page.html().close();
    }

    private static void balance(Page page, MatchedRun run) {
        double maxSmd = page.run().plan().maxSmd();
        BalanceWords words = new BalanceWords(page, run);
        page.heading("balance.title");
        page.paragraph("balance.intro");
        words.worst().forEach(page::sentence);
        page.limitOf(words.gate());
        new BalanceTable(page, run.balance(), maxSmd).write();
        new LoveFigure(page, run.balance(), maxSmd).write();
        run.scores().ifPresent(scores -> new OverlapFigure(page, run.own(), scores).write());
    }

    private static void limits(Page page, Specification own) {
        page.limit("limit.matching.unmeasured");
        page.limit("limit.matching.time_zero");
        if (own.sets() > 0) {
            page.limit(
                    "limit.matching.att",
                    page.numbers().count(own.experimental().matched()),
                    page.numbers().count(own.experimental().families()));
        }
        page.limit("limit.matching.t1");
        List<String> undated = page.asExtracted(own.names("on").stream());
        if (!undated.isEmpty()) {
            page.limit("limit.matching.extracted", page.texts().listed(undated));
        }
    }
}
