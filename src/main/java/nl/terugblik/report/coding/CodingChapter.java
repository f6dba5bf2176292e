package nl.terugblik.report.coding;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.report.effects.EffectFigures;
import nl.terugblik.report.run.Recoding;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.run.Run;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Numbers;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Texts;

/** How far the effects hang on the rules by which families were coded. */
public final class CodingChapter implements Chapter {
    private static final String FILE = "tables/sensitivity-coding.csv";

    /** The study's own rules, as the table names them. */
    private static final String OWN = "main";

    @Override
    public String key() {
        return "coding";
    }

    @Override
    public boolean isIn(Run run) {
        return !run.recoded().isEmpty();
    }

    @Override
    public void write(Page page) {
        page.paragraph("coding.intro");
        page.limit("coding.limit");
        new EffectFigures(
                        page,
                        page.run().recoded(),
                        key(),
                        page.run().outcomes(),
                        row -> name(page, row),
                        CodingChapter::isOwn)
                .write();
        var table = new FigureTable(page, "", page.say("coding.caption"), FILE)
                .columns(
                        page.say("coding.column.rule"),
                        page.say("column.total"),
                        page.say("coding.column.moved"),
                        page.say("specifications.column.effect"),
                        page.say("column.interval"),
                        page.say("column.p"));
        Row.grouped(page.run().recoded(), "outcome").forEach((outcome, rows) -> {
            table.heading(page.scaled(outcome));
            rows.forEach(row -> row(page, table, row));
        });
        table.end();
        page.html().element("p.note", page.say("coding.note"));
    }

    private static void row(Page page, FigureTable table, Row row) {
        List<String> cells = new ArrayList<>(List.of(
                page.numbers().count(row.number("n")),
                isOwn(row) ? Numbers.ABSENT : page.numbers().count(row.number("moved"))));
        String sentence = "";
        if (Estimates.isTested(row)) {
            cells.addAll(List.of(Estimates.measured(page, row), Estimates.interval(page, row), page.probability(row)));
        } else {
            sentence = page.say("forest.withheld");
        }
        table.row(true, name(page, row), cells, sentence);
    }

    private static boolean isOwn(Row row) {
        return row.text("rule").equals(OWN);
    }

    /** The rule of a row in words. */
    private static String name(Page page, Row row) {
        return page.run().plan().recodings().stream()
                .filter(recoding -> recoding.name().equals(row.text("rule")))
                .findFirst()
                .map(recoding -> words(page, recoding))
                .orElse(page.say("coding.own"));
    }

    /** What is other about a rule. */
    private static String words(Page page, Recoding recoding) {
        List<String> words = new ArrayList<>();
        recoding.t2DefaultDays().ifPresent(days -> words.add(page.say("coding.t2", days)));
        recoding.assessmentDays().ifPresent(days -> words.add(page.say("coding.assessment", days)));
        if (recoding.unansweredIsNo()) {
            words.add(page.say("coding.unanswered"));
        }
        return Texts.capitalised(page.texts().listed(words));
    }
}
