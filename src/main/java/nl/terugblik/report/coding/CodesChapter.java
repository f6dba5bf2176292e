package nl.terugblik.report.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.terugblik.report.run.Codebook;
import nl.terugblik.report.run.MadeOf;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Numbers;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Texts;

/** What each variable is made of: tables of the export, rule and codes. */
public final class CodesChapter implements Chapter {
    private static final Set<String> MOMENTS = Set.of("t1", "t2", "t3");

    @Override
    public String key() {
        return "codes";
    }

    @Override
    public void write(Page page) {
        page.paragraph("codes.intro");
        var table = FigureTable.ofWords(page, page.say("codes.caption"), "dataset/codebook.json")
                .columns(
                        page.say("codes.column.variable"),
                        page.say("codes.column.tables"),
                        page.say("codes.column.rule"),
                        page.say("codes.column.codes"));
        for (Codebook.Variable variable : page.run().codebook().inOrder()) {
            MadeOf made = variable.madeOf();
            table.row(
                    variable.label().in(page.language()),
                    String.join(", ", made.tables()),
                    made.rule().in(page.language()),
                    codes(page, made.parameters()));
        }
        table.end();
    }

    /** What the rule is told: names in the page's language, codes as the export writes them. */
    private static String codes(Page page, Map<String, String> parameters) {
        List<String> said = new ArrayList<>();
        parameters.forEach((name, value) -> said.add(
                page.say("codes.parameter", page.texts().ofCode("codes.parameter", name), value(page, name, value))));
        return said.isEmpty() ? Numbers.ABSENT : Texts.capitalised(String.join("; ", said));
    }

    private static String value(Page page, String name, String value) {
        if (MOMENTS.contains(value)) {
            return value.toUpperCase(Locale.ROOT);
        }
        return name.equals("variables")
                ? page.texts()
                        .listed(Arrays.stream(value.split(", ", -1))
                                .map(variable -> Texts.inSentence(page.label(variable)))
                                .toList())
                : value;
    }
}
