package nl.terugblik.report.conduct;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.run.Run;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Numbers;
import nl.terugblik.report.words.Page;

/** What came of what was offered, by its form. */
public final class RealisationChapter implements Chapter {

    private static final String FILE = "tables/realisation.csv";

    @Override
    public String key() {
        return "realisation";
    }

    @Override
    public boolean isIn(Run run) {
        return !run.more(FILE).isEmpty();
    }

    @Override
    public void write(Page page) {
        page.paragraph("realisation.intro");
        var table = new FigureTable(page, page.run().plan().realisedTable(), page.say("realisation.caption"), FILE)
                .columns(
                        page.say("realisation.column.form"),
                        page.say("realisation.column.offered"),
                        page.say("realisation.column.stopped"),
                        page.say("realisation.column.weeks"),
                        page.say("realisation.column.held"),
                        page.say("realisation.column.weeks_held"),
                        page.say("realisation.column.never_begun"));
        for (Row row : page.run().more(FILE)) {
            if (!row.text("form").equals("beside") && row.numberOr("n", 0) > 0) {
                table.row(heading(page, row.text("form")), cells(page, row));
            }
        }
        table.end();
        page.run().more(FILE).stream()
                .filter(row -> row.text("form").equals("beside"))
                .forEach(row -> page.paragraph(
                        "realisation.beside",
                        page.numbers().count(row.number("completed_weeks_n")),
                        page.numbers().count(row.number("n")),
                        weeks(page, row, "completed")));
        page.limit("realisation.limit");
    }

    private static String heading(Page page, String form) {
        return switch (form) {
            case "total", "unknown" -> page.say("realisation.form." + form);
            default -> page.run().codebook().valueLabel(page.run().plan().realisedBy(), form, page.language());
        };
    }

    private static List<String> cells(Page page, Row row) {
        List<String> cells = new ArrayList<>(List.of(page.numbers().count(row.number("n"))));
        for (String part : List.of("not_realised", "completed")) {
            cells.add(page.outOf(row.numberOr(part, 0), row.numberOr("n", 0)));
            cells.add(weeks(page, row, part));
        }
        cells.add(page.numbers().count(row.number("never_begun")));
        return cells;
    }

    /** The mean and between brackets the least and the most. */
    private static String weeks(Page page, Row row, String part) {
        if (!row.has(part + "_weeks_mean")) {
            return Numbers.ABSENT;
        }
        return page.say(
                "realisation.weeks",
                page.numbers().decimal(row.number(part + "_weeks_mean"), 1),
                page.numbers().decimal(row.number(part + "_weeks_min"), 0),
                page.numbers().decimal(row.number(part + "_weeks_max"), 0));
    }
}
